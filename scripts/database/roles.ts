import pg from "pg";
import { scramVerifier } from "./scram";

/** Names of the roles beside the owner, who migrates: the app reads and writes rows, the backup reads. */
export function roleNames(database: string): { app: string; backup: string } {
  // PostgreSQL cuts names at 63 bytes; two databases must not end up with one role.
  const stem = database.slice(0, 50);
  return { app: `${stem}_app`, backup: `${stem}_backup` };
}

/** Nothing may hang: a statement, a lock or a forgotten transaction ends by itself. In PostgreSQL's units. */
export const sessionLimits = {
  statement_timeout: "30s",
  lock_timeout: "5s",
  idle_in_transaction_session_timeout: "60s",
} as const;

/** The limits as connection options, for a connection whose role could not be given them. */
export function withSessionLimits(address: string): string {
  const url = new URL(address);
  const options = Object.entries(sessionLimits).map(([name, value]) => `-c ${name}=${value}`);
  url.searchParams.set("options", [url.searchParams.get("options"), ...options].filter(Boolean).join(" "));
  return url.href;
}

export async function mayCreateRoles(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(
    "SELECT FROM pg_roles WHERE rolname = current_user AND (rolcreaterole OR rolsuper)",
  );
  return rows.length === 1;
}

export async function ensureRole(client: pg.Client, name: string, password: string): Promise<void> {
  const role = pg.escapeIdentifier(name);
  const { rows } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [name]);
  if (rows.length === 0) await client.query(`CREATE ROLE ${role} NOINHERIT`);
  await client.query(`ALTER ROLE ${role} LOGIN PASSWORD ${pg.escapeLiteral(scramVerifier(password))}`);
}

export async function limitSessions(client: pg.Client, name: string): Promise<void> {
  for (const [setting, value] of Object.entries(sessionLimits)) {
    await client.query(`ALTER ROLE ${pg.escapeIdentifier(name)} SET ${setting} = ${pg.escapeLiteral(value)}`);
  }
}
