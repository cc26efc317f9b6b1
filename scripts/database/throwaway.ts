import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { drawSecrets, privateFolder } from "../installation";
import { lockHolder, takeLock } from "../lock";
import { inRoot } from "../paths";
import { endOrphan } from "../postgres/postmaster";
import { startDatabaseServer } from "../postgres/server";
import { asUser } from "./connection";
import { ensureDatabase, provision } from "./provision";
import { roleNames } from "./roles";

/** Data that nobody misses: no write waits for the disk. */
const careless = ["fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=300"];

/** The database that the copies are made from: migrated, with the roles' rights, and empty. */
export const templateName = "muster";

export type ThrowawayServer = {
  /** Connections to one of its databases: all rights; the schema's owner; what the app has. */
  superuser(database: string): string;
  owner(database: string): string;
  app(database: string): string;
  /** Ends it and removes its files. */
  stop(): Promise<void>;
};

/**
 * A PostgreSQL of its own for one run, of tests say, under .data/test. Several runs at once do not see each other.
 * `settings` are for tests that kill it: what it has acknowledged is then still there.
 */
export async function startThrowawayServer(settings: readonly string[] = careless): Promise<ThrowawayServer> {
  const parent = inRoot(".data", "test");
  await mkdir(parent, { recursive: true, mode: 0o700 });
  await sweep(parent);
  const folder = await privateFolder(join(parent, String(process.pid)));
  takeLock(folder);
  const { postgres: passwords } = drawSecrets();
  const server = await startDatabaseServer({ folder, password: passwords.superuser, settings });
  const owner = await ensureDatabase(server.addressOf, templateName, passwords);
  await provision(owner, passwords);
  const named = (database: string) => server.addressOf(database);
  return {
    superuser: named,
    owner: (database) => asUser(named(database), new URL(owner).username, passwords.owner),
    app: (database) => asUser(named(database), roleNames(templateName).app, passwords.app),
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What runs that were killed left behind. */
async function sweep(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const folder = join(parent, name);
    if (lockHolder(folder) !== null) continue;
    await endOrphan(join(folder, "postgres"));
    await rm(folder, { recursive: true, force: true });
  }
}
