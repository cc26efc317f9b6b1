import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import type pg from "pg";
import { Stop } from "../terminal";
import { withClient } from "./connection";
import { listMigrations } from "./migrations";
import { filters, withSchemaEngine } from "./schema-engine";

/**
 * Any number that nobody else locks. The engine takes Prisma's own (72707369) too, which excludes `prisma migrate deploy`,
 * but it gives up after ten seconds; a start should wait for another's long migration.
 */
const lockNumber = 6_387_837;

/**
 * Applies what is missing and returns the names. Single flight: of several starts at once one migrates, the others wait
 * for it and find nothing to do.
 * @throws Stop when the database is ahead of this version, or when a migration does not fit it.
 */
export async function migrate(ownerAddress: string, list?: MigrationList): Promise<string[]> {
  const migrations = list ?? (await listMigrations());
  return withClient(ownerAddress, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [lockNumber]);
    return applyMissing(client, ownerAddress, migrations);
  });
}

async function applyMissing(client: pg.Client, address: string, list: MigrationList): Promise<string[]> {
  if (await isUpToDate(client, list)) return [];
  try {
    return await withSchemaEngine(address, async (engine) => {
      await settleHistory(engine, list);
      return (await engine.applyMigrations({ migrationsList: list, filters })).appliedMigrationNames;
    });
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(`the database cannot be migrated: ${causeOf(error)}`);
  }
}

/** Asked in SQL first, because loading the engine costs more than the rest of a start. */
async function isUpToDate(client: pg.Client, list: MigrationList): Promise<boolean> {
  const { rows: tables } = await client.query(
    "SELECT FROM pg_tables WHERE schemaname = 'public' AND tablename = '_prisma_migrations'",
  );
  if (tables.length === 0) return false;
  const { rows } = await client.query<{ name: string; isDone: boolean }>(
    'SELECT migration_name AS name, finished_at IS NOT NULL AS "isDone" FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  const wanted = list.migrationDirectories.map((directory) => directory.path);
  const done = new Set(rows.filter((row) => row.isDone).map((row) => row.name));
  return rows.length === wanted.length && wanted.every((name) => done.has(name));
}

/** Each migration runs as one transaction, so one that failed or was cut off left nothing and can run again. */
async function settleHistory(engine: SchemaEngine, list: MigrationList): Promise<void> {
  const { history, failedMigrationNames } = await engine.diagnoseMigrationHistory({
    migrationsList: list,
    optInToShadowDatabase: false,
    filters,
  });
  if (history !== null && history.diagnostic !== "databaseIsBehind") {
    throw new Stop(
      `the database was migrated by another version of Muster (${history.unpersistedMigrationNames.join(", ")}). Update Muster and start again.`,
    );
  }
  for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
}

/** The engine's message names its kind first, then the cause, then its own call stack. */
function causeOf(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error))
    .split("\n")
    .filter((line) => line.trim() !== "");
  return lines.find((line) => /error.*:/i.test(line)) ?? lines[0] ?? "unknown error";
}
