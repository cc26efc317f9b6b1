import { endingSignals } from "./processes";
import { Stop } from "./terminal";

type Command = (rest: string[]) => Promise<void>;

/** Loaded one at a time: `npm run build` need not read what `npm test` needs. */
const commands: Record<string, () => Promise<Command>> = {
  demo: async () => (await import("./commands/demo")).demo,
  start: async () => (await import("./commands/start")).start,
  dev: async () => (await import("./commands/dev")).dev,
  test: async () => (await import("./commands/test")).test,
  build: async () => (await import("./commands/build")).build,
  check: async () => (await import("./commands/check")).check,
  "audit:verify": async () => (await import("./commands/verify-audit")).verifyAudit,
};

export async function main([name = "", ...rest]: string[]): Promise<void> {
  // Ended by a signal, Node would not take its children along; a command that serves does it in order instead.
  for (const signal of endingSignals) process.on(signal, () => process.exit(130));
  try {
    const load = commands[name];
    if (load === undefined)
      throw new Stop(`there is no command "${name}". There are: ${Object.keys(commands).join(", ")}.`);
    const command = await load();
    await command(rest);
  } catch (error) {
    console.error(`Muster: ${explain(error)}`);
    process.exit(1);
  }
}

/** What is expected to go wrong in one line that says what to do; a fault of Muster with its stack. */
function explain(error: unknown): string {
  if (error instanceof Stop) return error.message;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const path = error instanceof Error && "path" in error ? ` (${error.path})` : "";
  switch (code) {
    case "ENOSPC":
    case "53100":
      return "the disk is full. Free some space and start again.";
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return `a file cannot be written${path}. Give this user the right to write here, and start again.`;
    default:
      return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
