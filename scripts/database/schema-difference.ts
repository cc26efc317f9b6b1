import { join } from "node:path";
import { inRoot } from "../paths";
import { migrationsFolder } from "./migrations";
import { filters, withSchemaEngine } from "./schema-engine";

/** The schema as it is to be, and as the migrations leave it: comparing the two needs no database. */
export const schemaFile = inRoot("prisma", "schema.prisma");
export const schemaOfMigrations = join(migrationsFolder, "schema.prisma");

/**
 * The SQL that leads from one schema to the other, empty when they agree. Without `from`, from nothing.
 * `address` is any database: the engine wants a connection and, for comparing two files, never uses it.
 */
export async function schemaDifference(address: string, from: string | null, to: string): Promise<string> {
  const datamodel = (content: string) => ({
    tag: "schemaDatamodel" as const,
    files: [{ path: "schema.prisma", content }],
  });
  const { stdout } = await withSchemaEngine(address, (engine) =>
    engine.diff({
      from: from === null ? { tag: "empty" } : datamodel(from),
      to: datamodel(to),
      script: true,
      exitCode: null,
      filters,
    }),
  );
  const sql = stdout ?? "";
  return sql.trim() === "-- This is an empty migration." ? "" : sql;
}
