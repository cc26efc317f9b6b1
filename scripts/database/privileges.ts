import pg from "pg";

/** Tables that the app role may not simply read and write, with what it may do instead. */
const exceptions: Record<string, readonly string[]> = {
  // Rows are only ever added; the triggers say the same to everybody else.
  audit_events: ["SELECT", "INSERT"],
  // The end of the hash chain belongs to the trigger that extends it.
  audit_head: [],
  _prisma_migrations: [],
};

const ordinary = ["SELECT", "INSERT", "UPDATE", "DELETE"] as const;

/**
 * Gives each role exactly its rights on what the migrations made, whatever it had before. Runs as the owner, after every
 * migration, in one transaction: the app never meets a moment without its rights.
 */
export async function grantPrivileges(client: pg.Client, roles: { app: string; backup: string }): Promise<void> {
  const [app, backup] = [pg.escapeIdentifier(roles.app), pg.escapeIdentifier(roles.backup)];
  const both = `${app}, ${backup}`;
  const { rows } = await client.query<{ database: string }>("SELECT current_database() AS database");
  const database = pg.escapeIdentifier(rows[0]?.database ?? "");
  await client.query(
    [
      "BEGIN",
      `REVOKE ALL ON DATABASE ${database} FROM PUBLIC`,
      `GRANT CONNECT, TEMPORARY ON DATABASE ${database} TO ${app}`,
      `GRANT CONNECT ON DATABASE ${database} TO ${backup}`,
      "REVOKE ALL ON SCHEMA public FROM PUBLIC",
      `GRANT USAGE ON SCHEMA public TO ${both}`,
      `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, ${both}`,
      `GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${backup}`,
      `GRANT SELECT ON ALL SEQUENCES IN SCHEMA public TO ${backup}`,
      `GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${app}`,
      ...(await tablesOf(client)).flatMap((table) => grantOn(table, app)),
      ...grantJobs(app, backup),
      "COMMIT",
    ].join(";\n"),
  );
}

async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm') ORDER BY relname",
  );
  return rows.map((row) => row.name);
}

function grantOn(table: string, role: string): string[] {
  const rights = exceptions[table] ?? ordinary;
  return rights.length === 0 ? [] : [`GRANT ${rights.join(", ")} ON ${pg.escapeIdentifier(table)} TO ${role}`];
}

/** Jobs are sent, taken and put away by the app. Their tables are the owner's, as all others. */
function grantJobs(app: string, backup: string): string[] {
  return [
    `GRANT USAGE ON SCHEMA pgboss TO ${app}, ${backup}`,
    `REVOKE ALL ON ALL TABLES IN SCHEMA pgboss FROM PUBLIC, ${app}, ${backup}`,
    `GRANT ${ordinary.join(", ")} ON ALL TABLES IN SCHEMA pgboss TO ${app}`,
    `GRANT SELECT ON ALL TABLES IN SCHEMA pgboss TO ${backup}`,
  ];
}
