import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "./paths";
import { Stop } from "./terminal";

export type Finished = { code: number; output: string };

/** Runs a program to its end and keeps what it says. */
export async function runQuietly(command: string[], env: NodeJS.ProcessEnv = process.env): Promise<Finished> {
  const child = spawnProgram(command, { env, stdio: ["ignore", "pipe", "pipe"] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => said.push(chunk));
  const code = await ended(child);
  return { code, output: Buffer.concat(said).toString("utf8") };
}

/** Runs a program to its end, its words going to the terminal. */
export async function runLoudly(command: string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return ended(spawnProgram(command, { env, stdio: "inherit" }));
}

/** @throws Stop, after showing what the program said, when it fails. */
export async function runOrStop(
  command: string[],
  failure: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  const { code, output } = await runQuietly(command, env);
  if (code === 0) return;
  if (/ENOSPC|No space left on device/.test(output))
    throw new Stop("the disk is full. Free some space and start again.");
  console.error(`\n${output.trim()}`);
  throw new Stop(failure);
}

const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) child.kill();
});

/** Starts a program that does not outlive this process. */
export function spawnProgram([program = "", ...args]: string[], options: SpawnOptions): ChildProcess {
  const child = spawn(program, args, { cwd: root, ...options });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

async function ended(child: ChildProcess): Promise<number> {
  const [code] = await once(child, "close");
  return typeof code === "number" ? code : 1;
}

/** Asks a program to end, and ends it when it has not after the time, in milliseconds. */
export async function endChild(child: ChildProcess, patience: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const timer = new AbortController();
  await Promise.race([gone, pause(patience, undefined, { signal: timer.signal }).catch(() => {})]);
  timer.abort();
  child.kill("SIGKILL");
  await gone;
}
