import { query } from "@/lib/data/db";
import { visitorName } from "../support/visitors";

/** Values for the parts of a path and the fields of a form, by name: what is right, so that only access can refuse. */
export async function readSamples(): Promise<Record<string, string>> {
  const id = async (sql: string) => (await query<{ id: string }>(sql))[0]?.id ?? "00000000-0000-7000-8000-000000000000";
  const personId = await id("SELECT id FROM people ORDER BY name LIMIT 1");
  const unitId = await id("SELECT id FROM units ORDER BY code DESC LIMIT 1");
  const gapIds = `EMPTY_CELL:${unitId}:ENGINEERING`;
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
    lineId: await id(`SELECT line_id AS id FROM capability_lines WHERE "until" IS NULL ORDER BY position LIMIT 1`),
    webhookId: await id("SELECT id FROM webhooks ORDER BY id LIMIT 1"),
    deliveryId: await id("SELECT id FROM webhook_deliveries ORDER BY id LIMIT 1"),
    spendOwnerId: await id("SELECT id FROM spend_owners ORDER BY id LIMIT 1"),
    openSeatId: await id("SELECT id FROM open_seats ORDER BY id LIMIT 1"),
    draftId: await id("SELECT id FROM spend_drafts ORDER BY id LIMIT 1"),
    linkId: await id("SELECT id FROM embed_links ORDER BY id LIMIT 1"),
    gapId: gapIds,
    gapIds,
    nomineeId: personId,
    viewId: await id("SELECT id FROM saved_views ORDER BY id LIMIT 1"),
    waiverId: await id("SELECT id FROM waivers ORDER BY id LIMIT 1"),
    reportId: await id("SELECT id FROM frozen_reports ORDER BY id LIMIT 1"),
    versionId: await id('SELECT id FROM policy_versions ORDER BY "from" DESC LIMIT 1'),
    campaignId: await id("SELECT id FROM campaigns ORDER BY id LIMIT 1"),
    askId: await id("SELECT id FROM campaign_asks ORDER BY id LIMIT 1"),
    askIds: await id("SELECT id FROM campaign_asks ORDER BY id LIMIT 1"),
    planId: await id("SELECT id FROM plans ORDER BY id LIMIT 1"),
    stepId: await id("SELECT id FROM plan_steps ORDER BY position, id LIMIT 1"),
    ruleId: await id("SELECT id FROM suggestion_rules ORDER BY position LIMIT 1"),
    changeId: await id(
      `SELECT change_id AS id FROM audit_events WHERE event = 'persona.assigned' AND changes <> '[]' ORDER BY seq DESC LIMIT 1`,
    ),
  };
}

const soon = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

const plain = {
  name: "Eve Sample",
  words: "chapter lead",
  email: "eve.sample@example.com",
  capability: "Forecasting",
  activity: "Quarterly review",
  duty: "Prepares the figures",
  url: "https://example.com/muster",
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
  revision: "1",
  due: soon,
  day: soon,
  since: "2026-01-31",
  reason: "Known",
  address: "owner=ME",
  text: "Who could do it?",
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
const bookkeeping = [
  "gap_spells",
  "gap_watch",
  "signal_watch",
  "sessions",
  "sign_in_limits",
  "audit_head",
  "_prisma_migrations",
];

/** A digest of every row there is: the same again means that nothing was changed. One statement for all tables. */
export async function readFingerprint(): Promise<string> {
  const tables = await query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1) ORDER BY 1",
    [bookkeeping],
  );
  const digests = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, md5(coalesce(string_agg(md5(t::text), '' ORDER BY md5(t::text)), '')) AS digest FROM "${name}" t`,
  );
  const rows = await query<{ name: string; digest: string }>(digests.join(" UNION ALL "));
  return rows
    .map(({ name, digest }) => `${name} ${digest}`)
    .sort()
    .join("\n");
}
