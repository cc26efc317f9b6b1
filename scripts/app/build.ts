import { createHash, randomBytes } from "node:crypto";
import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runOrStop } from "../children";
import { inRoot } from "../paths";
import { step } from "../terminal";

/** Everything that the build or the generated client depends on. */
const sources = [
  "app",
  "components",
  "lib",
  "public",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
];
const schema = ["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"];

const generated = inRoot("lib", "data", "generated");

export const standaloneFolder = inRoot(".next", "standalone");

/** Makes the database client unless it was made from this very schema. */
export async function ensureClient(): Promise<void> {
  await onceFor(await hashOf(schema), join(generated, "made-from"), () =>
    step("Generating the database client", () =>
      runOrStop(
        [process.execPath, inRoot("scripts", "prisma.mjs"), "generate"],
        "the database client cannot be generated; see above.",
      ),
    ),
  );
}

/** Builds the app unless it was built from these very sources. */
export async function ensureBuilt(): Promise<void> {
  await ensureClient();
  await onceFor(await hashOf([...sources, ...schema]), join(standaloneFolder, "made-from"), () =>
    step("Building the app", async () => {
      await runOrStop(
        [process.execPath, inRoot("node_modules", "next", "dist", "bin", "next"), "build"],
        "the build failed; see above.",
        {
          ...process.env,
          NODE_ENV: "production",
          NEXT_TELEMETRY_DISABLED: "1",
          // Next writes the key into the build. The installation's own, given when it starts, takes its place.
          NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString("base64"),
        },
      );
      // The standalone server serves these, but the build leaves them to a web server in front.
      await cp(inRoot(".next", "static"), join(standaloneFolder, ".next", "static"), { recursive: true });
      await cp(inRoot("public"), join(standaloneFolder, "public"), { recursive: true }).catch(() => {});
    }),
  );
}

/** Does the work unless the stamp says that it was done for this hash. The stamp comes last, so that half a work does not count. */
async function onceFor(hash: string, stamp: string, work: () => Promise<void>): Promise<void> {
  if ((await readFile(stamp, "utf8").catch(() => "")) === hash) return;
  await work();
  await writeFile(stamp, hash);
}

/** Content, not times: a fresh clone or a switched branch changes the times of files that say the same. */
async function hashOf(paths: readonly string[]): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  for (const path of paths) {
    for (const file of await filesUnder(path)) hash.update(`\0${file}\0`).update(await readFile(inRoot(file)));
  }
  return hash.digest("hex");
}

async function filesUnder(path: string): Promise<string[]> {
  if (inRoot(path) === generated) return [];
  const entries = await readdir(inRoot(path), { withFileTypes: true }).catch((error: unknown) => codeOf(error));
  if (entries === "ENOTDIR") return [path];
  if (typeof entries === "string") return [];
  const sorted = entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  return (await Promise.all(sorted.map((entry) => filesUnder(join(path, entry.name))))).flat();
}

function codeOf(error: unknown): string {
  if (error instanceof Error && "code" in error && (error.code === "ENOTDIR" || error.code === "ENOENT"))
    return error.code;
  throw error;
}
