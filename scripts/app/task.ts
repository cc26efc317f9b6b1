import { once } from "node:events";
import { z } from "zod";
import { spawnProgram } from "../children";
import { inRoot } from "../paths";
import { ensureClient } from "./build";

export const credentialsSchema = z.object({ email: z.string(), password: z.string() });
export const signInsSchema = z.object({ admin: credentialsSchema, lead: credentialsSchema, staff: credentialsSchema });
export type SignIns = z.infer<typeof signInsSchema>;

/** What a task answers. */
const answers = {
  seed: signInsSchema,
  "setup-link": z.string().nullable(),
} as const;
type Answers = { [Name in keyof typeof answers]: z.infer<(typeof answers)[Name]> };

/**
 * Runs a command of the app's own code in a process with the app's environment and its role, as a page would. The answer
 * comes over a private channel: it may be a secret, and arguments and output are not private.
 */
export async function runTask<Name extends keyof Answers>(name: Name, env: NodeJS.ProcessEnv): Promise<Answers[Name]> {
  await ensureClient();
  // Modules marked "server-only" load under the condition that Next's bundler sets for them.
  const program = [
    process.execPath,
    "--conditions=react-server",
    "--import",
    "tsx",
    inRoot("scripts", "app", "task-process.ts"),
    name,
  ];
  const child = spawnProgram(program, { env, stdio: ["ignore", "inherit", "inherit", "ipc"] });
  let answer: unknown;
  child.on("message", (message) => {
    answer = message;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`The task "${name}" failed.`);
  return answers[name].parse(answer) as Answers[Name];
}
