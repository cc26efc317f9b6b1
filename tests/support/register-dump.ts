import { query } from "@/lib/data/db";
import type { Read } from "@/lib/data/snapshot";

/** What is kept beside the register: the trail, files on their way into it, who is signed in, and what others were told. */
const beside = [
  "_prisma_migrations",
  "audit_events",
  "audit_head",
  "imports",
  "import_rows",
  "import_units",
  "import_changes",
  "spend_drafts",
  "spend_draft_lines",
  "spend_draft_choices",
  "sessions",
  "one_time_links",
  "sign_in_limits",
  "webhook_deliveries",
  "mails",
  "signal_watch",
];

/**
 * Every row of every table of the register as text, whichever tables there are, to compare before and after. Sessions that
 * were ended stay so: their version only ever rises.
 */
export async function registerDump(read: Read = query): Promise<Record<string, string[]>> {
  const tables = await read<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1) ORDER BY 1",
    [beside],
  );
  const dump: Record<string, string[]> = {};
  for (const { name } of tables) {
    const rows = await read<{ row: string }>(
      `SELECT (to_jsonb(t) - 'session_version')::text AS row FROM "${name}" t ORDER BY 1`,
    );
    dump[name] = rows.map(({ row }) => row);
  }
  return dump;
}
