import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type InstallationName, openInstallation } from "../installation";
import { lockHolder, takeLock } from "../lock";
import { startDatabaseServer } from "../postgres/server";
import { asUser } from "./connection";

const databaseName = "muster";
const superuser = "postgres";

/**
 * Works on an installation's database as it is, without migrating it: the one behind DATABASE_URL, the embedded one of a
 * Muster that runs, or the embedded one started for this alone.
 */
export async function withInstallationDatabase<T>(
  name: InstallationName,
  work: (address: string) => Promise<T>,
): Promise<T> {
  if (process.env.DATABASE_URL) return work(process.env.DATABASE_URL);
  const { folder, secrets } = await openInstallation(name);
  const password = secrets.postgres.superuser;
  if (lockHolder(folder) !== null) {
    const address = `postgresql://127.0.0.1:${await runningPort(folder)}/${databaseName}`;
    return work(asUser(address, superuser, password));
  }
  takeLock(folder);
  const server = await startDatabaseServer({ folder, password });
  try {
    return await work(server.addressOf(databaseName));
  } finally {
    await server.stop();
  }
}

/** PostgreSQL writes its port into the fourth line of its lock file. */
async function runningPort(folder: string): Promise<number> {
  const lines = (await readFile(join(folder, "postgres", "postmaster.pid"), "utf8")).split("\n");
  return Number(lines[3]);
}
