import pg from "pg";

/** Makes `name` anew as a copy of a database that nobody is connected to. `superuser` is a connection to another one. */
export async function copyOf(template: string, name: string, superuser: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuser });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
    await client.query(
      `CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${pg.escapeIdentifier(template)} OWNER muster`,
    );
  } finally {
    await client.end();
  }
}

/** The same connection to another database. */
export function onDatabase(address: string, name: string): string {
  const url = new URL(address);
  url.pathname = name;
  return url.href;
}
