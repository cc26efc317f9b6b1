import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { templateName } from "@/scripts/database/throwaway";
import { copyOf, onDatabase } from "./template";

type Role = "superuser" | "owner" | "app";

let current = templateName;

/** A database of this file's own, as empty as after migrating. Returns the app role's address, which sees its rights only. */
export async function copyDatabase(): Promise<string> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  await copyOf(templateName, name, addressOf("superuser", "postgres"));
  current = name;
  return addressOf("app");
}

/** The connection of a role to this file's database. */
export function addressOf(role: Role, database = current): string {
  return onDatabase(inject("database")[role], database);
}

/** SQL beside the code under test, as the role: to look at what was written, or to try what must be refused. */
export async function asRole<T>(role: Role, work: (client: pg.Client) => Promise<T>, database = current): Promise<T> {
  const client = new pg.Client({ connectionString: addressOf(role, database) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Rows of a query as the superuser. */
export async function rows(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  return asRole("superuser", async (client) => (await client.query(sql, values)).rows);
}

/** Back to the state after migrating. Triggers sleep meanwhile: the audit trail refuses to be emptied. */
export async function emptyDatabase(): Promise<void> {
  await asRole("superuser", async (client) => {
    const { rows: tables } = await client.query<{ list: string }>(
      `SELECT string_agg(quote_ident(tablename), ', ') AS list FROM pg_tables
       WHERE schemaname = 'public' AND tablename NOT IN ('_prisma_migrations', 'audit_head')`,
    );
    await client.query("SET session_replication_role = replica");
    await client.query(`TRUNCATE ${tables[0]?.list}; UPDATE audit_head SET seq = 0, hash = ''; DELETE FROM pgboss.job`);
  });
}
