import type pg from "pg";

/** What a database is made of, each thing as one line of text: what two databases that look alike have in common. */
export async function catalogueOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(Object.values(parts).join("\nUNION ALL\n"));
  return rows.map((row) => row.line).sort();
}

/** Columns, indexes and foreign keys only: as much as Prisma's schema language can say. */
export async function tablesOf(client: pg.Client): Promise<string[]> {
  const { columns, indexes, foreignKeys } = parts;
  const { rows } = await client.query<{ line: string }>([columns, indexes, foreignKeys].join("\nUNION ALL\n"));
  return rows.map((row) => row.line).sort();
}

const isOurs = (oid: string, catalogue: string) =>
  `NOT EXISTS (SELECT FROM pg_depend WHERE classid = '${catalogue}'::regclass AND objid = ${oid} AND deptype = 'e')`;

const parts = {
  columns: `SELECT format('column %s.%s %s%s default %s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
      CASE WHEN a.attnotnull THEN ' not null' END, coalesce(pg_get_expr(d.adbin, d.adrelid), 'none'), a.attgenerated) AS line
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r'
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped`,
  indexes: "SELECT format('index %s', indexdef) FROM pg_indexes WHERE schemaname = 'public'",
  foreignKeys: `SELECT format('foreign key %s.%s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype = 'f'`,
  constraints: `SELECT format('constraint %s.%s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'f' AND ${isOurs("oid", "pg_constraint")}`,
  triggers: "SELECT format('trigger %s', pg_get_triggerdef(oid)) FROM pg_trigger WHERE NOT tgisinternal",
  functions: `SELECT format('function %s', pg_get_functiondef(oid)) FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace AND prokind = 'f' AND ${isOurs("oid", "pg_proc")}`,
  enums:
    "SELECT format('enum %s: %s', enumtypid::regtype, string_agg(enumlabel, ' ' ORDER BY enumsortorder)) FROM pg_enum GROUP BY enumtypid",
  views: "SELECT format('view %s %s', viewname, definition) FROM pg_views WHERE schemaname = 'public'",
  extensions: "SELECT format('extension %s', extname) FROM pg_extension",
};
