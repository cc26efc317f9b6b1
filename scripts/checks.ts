import { findFaults, readSources } from "./boundaries";
import { runQuietly } from "./children";
import { inRoot } from "./paths";
import { say, step } from "./terminal";

type Check = { name: string /** What is wrong, empty when nothing is. */; run(): Promise<string> };

const program = (...parts: string[]) => [process.execPath, inRoot("node_modules", ...parts)];

async function failureOf(command: string[]): Promise<string> {
  const { code, output } = await runQuietly(command);
  return code === 0 ? "" : output.trim() || `exit code ${code}`;
}

const checks: readonly Check[] = [
  { name: "Checking the types", run: checkTypes },
  {
    name: "Checking format and lint",
    run: () => failureOf([...program("@biomejs", "biome", "bin", "biome"), "check", "--error-on-warnings"]),
  },
  { name: "Checking the arrows between folders", run: async () => findFaults(await readSources()).join("\n") },
  {
    name: "Checking the schema",
    run: () => failureOf([process.execPath, inRoot("scripts", "prisma.mjs"), "validate"]),
  },
];

/** Pages use types that Next derives from the routes. */
async function checkTypes(): Promise<string> {
  const routes = await failureOf([...program("next", "dist", "bin", "next"), "typegen"]);
  return routes || failureOf([...program("typescript", "bin", "tsc"), "--noEmit"]);
}

/** What a check found: thrown, so that its step shows as failed. */
class Found extends Error {}

/** Runs all of them, shows what each found, and counts. */
export async function runChecks(): Promise<{ passed: number; failed: number }> {
  let failed = 0;
  for (const check of checks) {
    try {
      await step(check.name, () => failIfFound(check));
    } catch (error) {
      if (!(error instanceof Found)) throw error;
      failed += 1;
      say(error.message);
    }
  }
  return { passed: checks.length - failed, failed };
}

async function failIfFound({ run }: Check): Promise<void> {
  const found = await run();
  if (found !== "") throw new Found(found);
}
