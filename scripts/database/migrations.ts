import { readdir, readFile } from "node:fs/promises";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import { inRoot } from "../paths";

export const migrationsFolder = inRoot("prisma", "migrations");

/** The migrations on disk in the order in which they apply, as the schema engine takes them. */
export async function listMigrations(folder = migrationsFolder): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = await Promise.all(
    names.sort().map(async (path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok" as const, value: await readFile(`${folder}/${path}/migration.sql`, "utf8") },
      },
    })),
  );
  const lockfile = await readFile(`${folder}/migration_lock.toml`, "utf8").catch(() => null);
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: lockfile },
    shadowDbInitScript: "",
    migrationDirectories,
  };
}

/** Only the first `count` of the migrations: how a database looked at that time. */
export function firstOf(list: MigrationList, count: number): MigrationList {
  return { ...list, migrationDirectories: list.migrationDirectories.slice(0, count) };
}
