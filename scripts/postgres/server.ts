import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { databaseAccount } from "./account";
import { findBinaries } from "./binaries";
import { ensureCluster, superuser } from "./cluster";
import { endOrphan, endPostmaster, isRunning, type Launch, launchPostmaster } from "./postmaster";

export type DatabaseServer = {
  /** The superuser's connection to a database of this server. */
  addressOf(database: string): string;
  /** Ends connections, writes everything and waits until the process is gone. */
  stop(): Promise<void>;
  /** Resolves when the server ended without being asked to and could not be brought back. */
  readonly died: Promise<void>;
};

export type DatabaseServerOptions = {
  /** Holds the cluster (`postgres`) and its log (`postgres.log`). */
  folder: string;
  password: string;
  /** Further settings, such as `["fsync=off"]` for data that may be lost. */
  settings?: readonly string[];
};

const everyStart = [
  "listen_addresses=127.0.0.1",
  // No socket file: two installations would meet in /tmp.
  "unix_socket_directories=",
  "password_encryption=scram-sha-256",
  // The log tells what went wrong, never whose row it was.
  "log_error_verbosity=terse",
  "log_min_error_statement=panic",
];

/** Starts the embedded PostgreSQL of a folder, making its cluster first if there is none. A crashed one is started again. */
export async function startDatabaseServer({
  folder,
  password,
  settings = [],
}: DatabaseServerOptions): Promise<DatabaseServer> {
  const account = databaseAccount();
  const binaries = await findBinaries(account);
  const dataFolder = join(folder, "postgres");
  const logFile = join(folder, "postgres.log");
  await ensureCluster(binaries, dataFolder, { account, password });
  await endOrphan(dataFolder);
  await rm(logFile, { force: true });

  const port = await freePort();
  const addressOf = (database: string) => `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}`;
  const launch = {
    ...{ binaries, dataFolder, account, logFile },
    settings: [...everyStart, `port=${port}`, ...settings],
    address: addressOf("postgres"),
  };
  return { addressOf, ...supervise(launch, await launchPostmaster(launch)) };
}

/** Milliseconds between a crash and each attempt to start again: what is left of the old server needs a moment to end. */
const restarts = [100, 500, 1_000, 2_000, 4_000];

function supervise(launch: Launch, first: ChildProcess): Pick<DatabaseServer, "stop" | "died"> {
  let child = first;
  let isAsked = false;
  const killAtExit = () => void child.kill("SIGINT");
  process.once("exit", killAtExit);

  async function keepRunning(): Promise<void> {
    while (!isAsked) {
      if (isRunning(child)) await once(child, "exit");
      if (!isAsked && !(await bringBack())) return;
    }
    return new Promise(() => {});
  }

  async function bringBack(): Promise<boolean> {
    for (const delay of restarts) {
      await pause(delay);
      if (isAsked) return true;
      const next = await launchPostmaster(launch).catch(() => null);
      if (next === null) continue;
      child = next;
      return true;
    }
    return false;
  }

  return {
    died: keepRunning(),
    async stop() {
      isAsked = true;
      process.off("exit", killAtExit);
      if (child.pid !== undefined) await endPostmaster(child.pid);
    },
  };
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
