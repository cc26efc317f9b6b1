import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { migrate } from "@/scripts/database/migrate";
import { firstOf, listMigrations } from "@/scripts/database/migrations";
import { schemaDifference, schemaFile, schemaOfMigrations } from "@/scripts/database/schema-difference";
import { catalogueOf, tablesOf } from "../support/catalogue";
import { addressOf, asRole } from "../support/database";

const all = await listMigrations();

/** A database without anything in it. Returns its name. */
async function emptyDatabase(): Promise<string> {
  const name = `empty_${crypto.randomUUID().replaceAll("-", "")}`;
  await asRole("superuser", (client) => client.query(`CREATE DATABASE ${name} OWNER muster`), "postgres");
  return name;
}

const ownerOf = (database: string) => addressOf("owner", database);
const catalogue = (database: string) => asRole("owner", catalogueOf, database);

function withMigration(path: string, sql: string) {
  const directory = { path, migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } } };
  return { ...all, migrationDirectories: [...all.migrationDirectories, directory] };
}

describe("migrating", () => {
  it("leads to the same database at once and step by step", async () => {
    const [atOnce, stepwise] = [await emptyDatabase(), await emptyDatabase()];
    await migrate(ownerOf(atOnce));
    for (const [index, { path }] of all.migrationDirectories.entries()) {
      expect(await migrate(ownerOf(stepwise), firstOf(all, index + 1))).toEqual([path]);
    }
    expect(await catalogue(stepwise)).toEqual(await catalogue(atOnce));
  });

  it("is done by one of two that start at once", async () => {
    const database = await emptyDatabase();
    const applied = await Promise.all([migrate(ownerOf(database)), migrate(ownerOf(database))]);
    expect(applied.map((names) => names.length).sort()).toEqual([0, all.migrationDirectories.length]);
  });

  it("leaves nothing of a migration that fails, and goes on once it is mended", async () => {
    const database = await emptyDatabase();
    await migrate(ownerOf(database));
    const before = await catalogue(database);
    const path = "29990101000000_broken";
    const broken = withMigration(path, "CREATE TABLE half (); -- it's; cut\nSELECT 1/0;");
    await expect(migrate(ownerOf(database), broken)).rejects.toThrow(/cannot be migrated: .*division by zero/);
    expect(await catalogue(database)).toEqual(before);
    expect(await migrate(ownerOf(database), withMigration(path, "CREATE TABLE whole ();"))).toEqual([path]);
  });

  it("refuses a database that a newer version has migrated", async () => {
    const database = await emptyDatabase();
    await migrate(ownerOf(database), withMigration("29990101000000_later", "SELECT 1;"));
    await expect(migrate(ownerOf(database))).rejects.toThrow(/another version of Muster \(29990101000000_later\)/);
  });
});

describe("prisma/schema.prisma", () => {
  it("says what the migrations say: otherwise run npm run migration", async () => {
    const [ofMigrations, ofApp] = await Promise.all([
      readFile(schemaOfMigrations, "utf8"),
      readFile(schemaFile, "utf8"),
    ]);
    expect(await schemaDifference(addressOf("owner"), ofMigrations, ofApp)).toBe("");
  });

  it("has no table, column, index or foreign key that the migrations do not make", async () => {
    const database = await emptyDatabase();
    const sql = await schemaDifference(ownerOf(database), null, await readFile(schemaFile, "utf8"));
    const fromSchema = await asRole(
      "owner",
      async (client) => {
        await client.query("CREATE FUNCTION uuid_v7() RETURNS uuid LANGUAGE sql AS 'SELECT gen_random_uuid()'");
        await client.query(sql);
        return tablesOf(client);
      },
      database,
    );
    const migrated = new Set(await asRole("owner", tablesOf));
    expect(fromSchema.filter((line) => !migrated.has(line))).toEqual([]);
  });
});

describe("the audit trail", () => {
  beforeAll(async () => {
    const insert = `INSERT INTO audit_events (change_id, at, actor_name, event, subject, subject_id)
      VALUES (gen_random_uuid(), now(), 'System', 'test.done', 'test', '1')`;
    await asRole("app", (client) => client.query(insert));
  });

  it.each(["UPDATE audit_events SET title = 'other'", "DELETE FROM audit_events", "TRUNCATE audit_events"])(
    "refuses even its owner: %s",
    async (sql) => {
      await expect(asRole("owner", (client) => client.query(sql))).rejects.toThrow(/audit_events is append-only/);
    },
  );
});
