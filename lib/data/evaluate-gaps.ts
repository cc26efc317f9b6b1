import "server-only";
import { env } from "@/lib/env";
import { coverageAt } from "./coverage-at";
import { db, type Tx } from "./db";
import { postAlerts, type WasHeld } from "./gap-alerts";
import { noteGaps } from "./gap-spells";
import { type GapTransition, transitionsBetween } from "./gap-transitions";
import { clearMails } from "./mails";
import { clearWebhookLog } from "./webhook-log";
import { type Happening, publish } from "./webhook-publish";

/** Looks which gaps opened and closed, and tells of each once: webhooks at once, people of the few that cannot wait. */
export async function evaluateGaps(at = new Date()): Promise<void> {
  await awaitChanges();
  await noteGaps(at);
  await db().$transaction((tx) => tellOfGaps(tx, at), { timeout: 60_000 });
  await clearWebhookLog(at);
  await clearMails(at);
}

// A change that is under way had its turn before this: what it was about to do is seen, or another job was sent for it.
async function awaitChanges(): Promise<void> {
  await db().$transaction((tx) => tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('muster.change'))::text`);
}

async function tellOfGaps(tx: Tx, at: Date): Promise<void> {
  const organisation = await tx.organisation.findUnique({ where: { id: 1 }, select: { name: true } });
  const noted = (await tx.gapWatch.findFirst())?.noted;
  if (!organisation || !noted) return;
  const [watch] = await tx.$queryRaw<{ told: Date }[]>`SELECT told FROM signal_watch FOR UPDATE`;
  // What was open before anybody asked to be told is no news.
  if (!watch) return void (await tx.signalWatch.create({ data: { told: noted } }));
  if (watch.told >= noted) return;
  const { opened, closed } = await transitionsBetween(tx, watch.told, noted);
  const unitIds = [...opened, ...closed].flatMap(({ unitId }) => unitId ?? []);
  const units = await unitsOf(tx, unitIds);
  const happening = (event: Happening["event"]) => (gap: GapTransition) => ({
    event,
    data: { gap: toldOf(gap, units) },
  });
  await publish(tx, [...opened.map(happening("gap.opened")), ...closed.map(happening("gap.closed"))], at);
  await postAlerts(tx, opened, { at, organisation: organisation.name, wasHeld: heldBefore() });
  await tx.signalWatch.update({ where: { id: 1 }, data: { told: noted } });
}

type Unit = { code: string; name: string };

async function unitsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Unit>> {
  const rows = await tx.$queryRawUnsafe<(Unit & { id: string })[]>(
    `SELECT DISTINCT ON (u.id) u.id, u.code, v.name FROM units u JOIN unit_versions v ON v.unit_id = u.id
     WHERE u.id = ANY ($1::uuid[]) ORDER BY u.id, v."from" DESC`,
    ids,
  );
  return new Map(rows.map(({ id, ...unit }) => [id, unit]));
}

function toldOf({ gapId: id, kind, severity, unitId, at }: GapTransition, units: ReadonlyMap<string, Unit>): object {
  const unit = unitId === null ? null : (units.get(unitId) ?? null);
  return { id, kind, severity, unit, at: at.toISOString(), url: `${env().NEXTAUTH_URL}/coverage` };
}

/** Asked of the evaluation itself, a moment before. Each moment is evaluated once. */
function heldBefore(): WasHeld {
  const known = new Map<number, Promise<ReadonlySet<string>>>();
  return async (unitId, persona, before) => {
    const at = new Date(before.getTime() - 1);
    const held = known.get(at.getTime()) ?? heldAt(at);
    known.set(at.getTime(), held);
    return (await held).has(`${unitId} ${persona}`);
  };
}

async function heldAt(at: Date): Promise<ReadonlySet<string>> {
  const cells = (await coverageAt(at))?.cells ?? [];
  return new Set(
    cells.filter(({ holders }) => holders.length > 0).map(({ unitId, persona }) => `${unitId} ${persona}`),
  );
}
