import { type ChildProcess, spawn } from "node:child_process";
import { createInterface, type Interface } from "node:readline";
import { z } from "zod";
import { accessRoles } from "@/lib/domain/access";
import { inRoot } from "@/scripts/paths";

const workSchema = z.object({
  step: z.enum(["stage", "compare", "apply", "undo"]),
  actor: z.object({
    userId: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(accessRoles),
    personId: z.string().nullable(),
  }),
  /** Of a file to stage. */
  text: z.string().default(""),
  importId: z.string().default(""),
  changeId: z.string().default(""),
});
export type Work = z.infer<typeof workSchema>;

export function readWork(line: string): Work {
  return workSchema.parse(JSON.parse(line));
}

const answerSchema = z.object({
  ok: z.boolean().optional(),
  value: z.object({ importId: z.string().optional() }).nullish(),
  changeId: z.string().nullish(),
});
export type Answer = z.infer<typeof answerSchema>;

/** A process that runs the app's commands on a database, until it is killed. */
export class ImportWorker {
  readonly #child: ChildProcess;
  readonly #lines: Interface;

  constructor(database: string) {
    const flags = ["--conditions=react-server", "--import", "tsx"];
    this.#child = spawn(process.execPath, [...flags, inRoot("tests", "support", "import-worker.ts")], {
      cwd: inRoot(),
      env: { ...process.env, DATABASE_URL: database, NODE_OPTIONS: "" },
      stdio: ["pipe", "pipe", "ignore"],
    });
    if (!this.#child.stdout) throw new Error("The worker has no output.");
    this.#lines = createInterface(this.#child.stdout);
  }

  /** Null when the process ended before it answered. */
  ask(work: z.input<typeof workSchema>): Promise<Answer | null> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return Promise.resolve(null);
    return new Promise((resolve) => {
      this.#lines.once("line", (line) => resolve(answerSchema.parse(JSON.parse(line))));
      this.#child.once("exit", () => resolve(null));
      this.#child.stdin?.write(`${JSON.stringify(work)}\n`);
    });
  }

  kill(): void {
    this.#child.kill("SIGKILL");
  }
}
