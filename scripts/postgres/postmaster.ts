import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { isAlive, isGoneWithin } from "../processes";
import { Stop } from "../terminal";
import type { Account } from "./account";
import { dataAddress, plainEnvironment } from "./cluster";

/** Milliseconds: a crash recovery may take long. */
const startWithin = 120_000;
/** For the fast shutdown, then for the immediate one: together with the web server's, below half a minute. */
const stopWithin = [10_000, 3_000] as const;

export type Launch = {
  binaries: string;
  dataFolder: string;
  account: Account | null;
  logFile: string;
  settings: readonly string[];
  /** A superuser's connection, to ask whether it answers. */
  address: string;
};

/** Starts PostgreSQL on a cluster and waits until it answers. @throws Stop with its own last words. */
export async function launchPostmaster(launch: Launch): Promise<ChildProcess> {
  const child = spawnPostmaster(launch);
  const end = performance.now() + startWithin;
  while (isRunning(child) && performance.now() < end) {
    if (await answers(launch.address)) return child;
    await pause(20);
  }
  child.kill("SIGQUIT");
  throw new Stop(`the database does not start: ${lastWords(launch.logFile)} (log: ${launch.logFile})`);
}

function spawnPostmaster({ binaries, dataFolder, account, logFile, settings }: Launch): ChildProcess {
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(
    join(binaries, "bin", "postgres"),
    ["-D", dataAddress(dataFolder, account), ...settings.flatMap((setting) => ["-c", setting])],
    // In a session of its own: Ctrl-C in the terminal must not end the database before the web server.
    { cwd: dataFolder, env: plainEnvironment(), stdio: ["ignore", log, log], detached: true, ...account },
  );
  closeSync(log);
  // That it could not be started shows as not running.
  child.on("error", () => {});
  return child;
}

export function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

async function answers(address: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

function lastWords(logFile: string): string {
  const fatal = readFileSync(logFile, "utf8")
    .split("\n")
    .findLast((line) => /(FATAL|PANIC):/.test(line));
  if (fatal?.includes("No space left")) return "the disk is full. Free some space and start again";
  return fatal?.replace(/^.*(FATAL|PANIC):\s*/, "") ?? "it does not answer";
}

/** A launcher that was killed leaves its database running. It is ended, because nobody knows its port and settings any more. */
export async function endOrphan(dataFolder: string): Promise<void> {
  const file = join(dataFolder, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
  if (!isAlive(pid)) return;
  if (runsIn(pid, dataFolder)) await endPostmaster(pid);
  // Another process got the number of a database that is long gone; PostgreSQL itself would refuse to start.
  else rmSync(file, { force: true });
}

function runsIn(pid: number, folder: string): boolean {
  if (process.platform !== "linux") return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder);
  } catch {
    return false;
  }
}

/** SIGINT is PostgreSQL's fast shutdown; SIGQUIT ends it at once and leaves recovery to the next start. */
export async function endPostmaster(pid: number): Promise<void> {
  for (const [index, signal] of (["SIGINT", "SIGQUIT"] as const).entries()) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await isGoneWithin(pid, stopWithin[index] ?? 0)) return;
  }
}
