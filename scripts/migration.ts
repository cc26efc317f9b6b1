import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { migrationsFolder } from "./database/migrations";
import { schemaDifference, schemaFile, schemaOfMigrations } from "./database/schema-difference";
import { startThrowawayServer, templateName } from "./database/throwaway";
import { say } from "./terminal";

/** Writes what `prisma/schema.prisma` has more than the migrations as a new migration, to be read and completed by hand. */
async function writeMigration(title: string): Promise<void> {
  if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(title)) {
    say("Give the migration a name of small letters, like this: npm run migration -- add_open_seats");
    process.exitCode = 1;
    return;
  }
  const sql = await missingSql();
  if (sql === "") {
    say("The schema has not changed since the last migration. Nothing to write.");
    return;
  }
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(migrationsFolder, `${stamp}_${title}`);
  await mkdir(folder);
  await writeFile(join(folder, "migration.sql"), sql);
  await copyFile(schemaFile, schemaOfMigrations);
  say(
    `Wrote ${join(folder, "migration.sql")}. Read it, and add what the schema language cannot say. It runs as one transaction.`,
  );
}

async function missingSql(): Promise<string> {
  const server = await startThrowawayServer();
  try {
    const [before, after] = await Promise.all([readFile(schemaOfMigrations, "utf8"), readFile(schemaFile, "utf8")]);
    return await schemaDifference(server.owner(templateName), before, after);
  } finally {
    await server.stop();
  }
}

await writeMigration(process.argv[2] ?? "");
