import { query } from "@/lib/data/db";
import { visitorName } from "../support/visitors";

/** Values for the parts of a path and the fields of a form, by name: what is right, so that only access can refuse. */
export async function readSamples(): Promise<Record<string, string>> {
  const id = async (sql: string) => (await query<{ id: string }>(sql))[0]?.id ?? "00000000-0000-7000-8000-000000000000";
  const personId = await id("SELECT id FROM people ORDER BY name LIMIT 1");
  const unitId = await id("SELECT id FROM units ORDER BY code DESC LIMIT 1");
  return {
    ...plain,
    personId,
    personIds: personId,
    unitId,
    userId: await id("SELECT id FROM users WHERE role = 'STAFF' LIMIT 1"),
    providerId: await id("SELECT id FROM providers ORDER BY position LIMIT 1"),
    interactionId: await id("SELECT id FROM interactions ORDER BY position LIMIT 1"),
    assignmentId: await id("SELECT id FROM assignments WHERE until IS NULL ORDER BY id LIMIT 1"),
    seatId: await id("SELECT id FROM seats WHERE until IS NULL ORDER BY id LIMIT 1"),
    coverId: await id("SELECT id FROM covers WHERE until IS NULL ORDER BY id LIMIT 1"),
    leaveId: await id("SELECT id FROM leaves ORDER BY id LIMIT 1"),
    parentId: unitId,
    providerCoverId: await id("SELECT id FROM provider_covers WHERE until IS NULL ORDER BY id LIMIT 1"),
    importId: await id("SELECT id FROM imports ORDER BY id LIMIT 1"),
    changeId: await id(
      `SELECT change_id AS id FROM audit_events WHERE event = 'persona.assigned' AND changes <> '[]' ORDER BY seq DESC LIMIT 1`,
    ),
  };
}

const plain = {
  name: "Eve Sample",
  email: "eve.sample@example.com",
  role: "ADMIN",
  persona: "ENGINEERING",
  share: "100",
  kind: "CORE",
  side: "ENGINEERING",
  source: "CCOE",
  target: "PRODUCT",
  direction: "up",
  lastDay: "2026-12-31",
  code: "EVE",
  currency: "EUR",
  timeZone: "UTC",
  ccoeName: "CCoE",
  token: "no-such-token",
  purpose: "RESET",
  nextauth: "session",
  seq: "1",
};

/** Names and addresses that must not be in an answer that is refused; one's own may, in the head of the page. */
export async function readPersonalData(): Promise<string[]> {
  const rows = await query<{ text: string }>(
    "SELECT name AS text FROM people UNION SELECT email FROM people WHERE email IS NOT NULL UNION SELECT email FROM users WHERE name <> $1",
    [visitorName],
  );
  return rows.map((row) => row.text);
}

// What looking around may write: when a session was last used, and how often somebody tried to sign in.
const bookkeeping = ["sessions", "sign_in_limits", "audit_head", "_prisma_migrations"];

/** A digest of every row there is: the same again means that nothing was changed. */
export async function readFingerprint(): Promise<string> {
  const tables = await query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1) ORDER BY 1",
    [bookkeeping],
  );
  const digests: string[] = [];
  for (const { name } of tables) {
    const [row] = await query<{ digest: string }>(
      `SELECT md5(coalesce(string_agg(md5(t::text), '' ORDER BY md5(t::text)), '')) AS digest FROM "${name}" t`,
    );
    digests.push(`${name} ${row?.digest}`);
  }
  return digests.join("\n");
}
