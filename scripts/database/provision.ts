import pg from "pg";
import type { Secrets } from "../installation";
import { asUser, checkVersion, databaseOf, withClient } from "./connection";
import { installJobQueue } from "./job-queue";
import { migrate } from "./migrate";
import { grantPrivileges } from "./privileges";
import { ensureRole, limitSessions, mayCreateRoles, roleNames, withSessionLimits } from "./roles";

type Passwords = Secrets["postgres"];

const ownerName = "muster";

/** Makes the owner role and its database on a server of our own. Returns the owner's address. */
export async function ensureDatabase(
  superuserAddress: (database: string) => string,
  name: string,
  passwords: Passwords,
): Promise<string> {
  await withClient(superuserAddress("postgres"), async (client) => {
    await ensureRole(client, ownerName, passwords.owner);
    await client.query(`ALTER ROLE ${pg.escapeIdentifier(ownerName)} CREATEROLE CREATEDB`);
    const { rows } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (rows.length === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} OWNER ${ownerName}`);
  });
  return asUser(superuserAddress(name), ownerName, passwords.owner);
}

export type Provisioned = {
  /** What the app connects with. */
  appAddress: string;
  /** Names of the migrations that were missing. */
  applied: string[];
  /** Whether the app has a role of its own, or has to run as the owner. */
  hasAppRole: boolean;
};

/** Brings an owner's database to this version: checks the server, migrates, makes the roles and grants their rights. */
export async function provision(ownerAddress: string, passwords: Passwords): Promise<Provisioned> {
  const database = databaseOf(ownerAddress);
  const hasAppRole = await withClient(ownerAddress, async (client) => {
    await checkVersion(client);
    return mayCreateRoles(client);
  });
  const applied = await migrate(ownerAddress);
  await withClient(ownerAddress, installJobQueue);
  if (!hasAppRole) return { appAddress: withSessionLimits(ownerAddress), applied, hasAppRole };

  const roles = roleNames(database);
  await withClient(ownerAddress, async (client) => {
    for (const [name, password] of [
      [roles.app, passwords.app],
      [roles.backup, passwords.backup],
    ] as const) {
      await ensureRole(client, name, password);
    }
    await limitSessions(client, roles.app);
    await grantPrivileges(client, roles);
  });
  return { appAddress: asUser(ownerAddress, roles.app, passwords.app), applied, hasAppRole };
}
