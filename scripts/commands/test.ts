import { ensureClient } from "../app/build";
import { runChecks } from "../checks";
import { runLoudly } from "../children";
import { inRoot } from "../paths";

export async function test(): Promise<void> {
  await ensureClient();
  await runChecks();
  await runLoudly([process.execPath, inRoot("node_modules", "vitest", "vitest.mjs"), "run"]);
}
