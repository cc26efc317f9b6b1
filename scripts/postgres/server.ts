import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync, readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { isAlive, isGoneWithin } from "../processes";
import { Stop } from "../terminal";
import { type Account, databaseAccount } from "./account";
import { findBinaries } from "./binaries";
import { dataAddress, ensureCluster, plainEnvironment, superuser } from "./cluster";

export type DatabaseServer = {
  /** The superuser's connection to a database of this server. */
  addressOf(database: string): string;
  /** Ends connections, writes everything and waits until the process is gone. */
  stop(): Promise<void>;
  /** Resolves when the process ended without being asked to. */
  readonly died: Promise<void>;
};

export type DatabaseServerOptions = {
  /** Holds the cluster (`postgres`) and its log (`postgres.log`). */
  folder: string;
  password: string;
  /** Further settings, such as `["fsync=off"]` for data that may be lost. */
  settings?: readonly string[];
};

/** Milliseconds: a crash recovery may take long, a connection to a running server does not. */
const startWithin = 120_000;
const stopWithin = 15_000;

const everyStart = [
  "listen_addresses=127.0.0.1",
  // No socket file: two installations would meet in /tmp.
  "unix_socket_directories=",
  "password_encryption=scram-sha-256",
  // The log tells what went wrong, never whose row it was.
  "log_error_verbosity=terse",
  "log_min_error_statement=panic",
];

export async function startDatabaseServer(options: DatabaseServerOptions): Promise<DatabaseServer> {
  const { folder, password, settings = [] } = options;
  const account = databaseAccount();
  const binaries = await findBinaries(account);
  const data = join(folder, "postgres");
  await ensureCluster(binaries, data, { account, password });
  await stopOrphan(data);

  const port = await freePort();
  const logFile = join(folder, "postgres.log");
  const child = launch({ binaries, data, account, logFile, settings: [...everyStart, `port=${port}`, ...settings] });
  const addressOf = (database: string) => `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}`;
  const killAtExit = () => void child.kill("SIGINT");
  process.once("exit", killAtExit);

  let isAsked = false;
  const died = once(child, "exit").then(() => (isAsked ? new Promise<void>(() => {}) : undefined));
  await untilReady(child, addressOf("postgres"), logFile);
  return {
    addressOf,
    died,
    async stop() {
      isAsked = true;
      process.off("exit", killAtExit);
      await endPostmaster(child.pid ?? 0);
    },
  };
}

type Launch = { binaries: string; data: string; account: Account | null; logFile: string; settings: readonly string[] };

function launch({ binaries, data, account, logFile, settings }: Launch): ChildProcess {
  const log = openSync(logFile, "w", 0o600);
  const child = spawn(
    join(binaries, "bin", "postgres"),
    ["-D", dataAddress(data, account), ...settings.flatMap((setting) => ["-c", setting])],
    // In a session of its own: Ctrl-C in the terminal must not end the database before the web server.
    { cwd: data, env: plainEnvironment(), stdio: ["ignore", log, log], detached: true, ...account },
  );
  closeSync(log);
  child.on("error", () => {});
  return child;
}

async function untilReady(child: ChildProcess, address: string, logFile: string): Promise<void> {
  const end = performance.now() + startWithin;
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null && performance.now() < end) {
    if (await answers(address)) return;
    await pause(20);
  }
  child.kill("SIGQUIT");
  throw new Stop(`the database does not start: ${lastWords(logFile)} (log: ${logFile})`);
}

function lastWords(logFile: string): string {
  const log = readFileSync(logFile, "utf8");
  if (/No space left/.test(log)) return "the disk is full. Free some space and start again.";
  const fatal = log.split("\n").filter((line) => /(FATAL|PANIC):/.test(line));
  return fatal.at(-1)?.replace(/^.*(FATAL|PANIC):\s*/, "") ?? "no answer";
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

/** A launcher that was killed leaves its database running. It is ended, because its port and settings are unknown here. */
export async function stopOrphan(data: string): Promise<void> {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
  if (!isAlive(pid)) return;
  if (runsIn(pid, data)) await endPostmaster(pid);
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
async function endPostmaster(pid: number): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await isGoneWithin(pid, stopWithin)) return;
  }
}

/** A port of the loopback address that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("A listening server has a port.");
  return address.port;
}
