import "server-only";
import type { FollowUp, GapHistory, GapWaiver } from "@/lib/domain/gap-life";
import type { Interval } from "@/lib/domain/interval";
import { inForce } from "./as-of";
import { type Dated, dated, interval } from "./dated";
import type { Read } from "./snapshot";

type SpellRow = { gapId: string } & Dated;
type FollowUpRow = SpellRow & {
  ownerId: string;
  ownerName: string;
  due: string;
  nomineeId: string | null;
  nomineeName: string | null;
  plannedOn: string | null;
};
type WaiverRow = SpellRow & { id: string; reason: string; approverId: string; approverName: string };

const followUps = `
  SELECT f.gap_id AS "gapId", f.owner_id AS "ownerId", owner.name AS "ownerName", to_char(f.due, 'YYYY-MM-DD') AS due,
    f.nominee_id AS "nomineeId", nominee.name AS "nomineeName", to_char(f.planned_on, 'YYYY-MM-DD') AS "plannedOn", ${dated("f")}
  FROM gap_follow_ups f JOIN users owner ON owner.id = f.owner_id LEFT JOIN people nominee ON nominee.id = f.nominee_id`;
const waivers = `
  SELECT w.gap_id AS "gapId", w.id, w.reason, w.approver_id AS "approverId", approver.name AS "approverName", ${dated("w")}
  FROM waivers w JOIN users approver ON approver.id = w.approver_id`;
const spells = `SELECT s.gap_id AS "gapId", ${dated("s")} FROM gap_spells s`;

/** What is known at an instant of gaps that are open then, by their ids: when they were open, and what is said of them. */
export async function readHistories(
  read: Read,
  { gapIds, at }: { gapIds: readonly string[]; at: Date },
): Promise<(gapId: string) => GapHistory> {
  const of = (alias: string) => `${alias}.gap_id = ANY ($2::text[])`;
  const values = [at, gapIds];
  return historiesOf(
    await read<SpellRow>(`${spells} WHERE s."from" <= $1 AND ${of("s")} ORDER BY s."from"`, values),
    await read<FollowUpRow>(`${followUps} WHERE ${inForce("f", "$1")} AND ${of("f")}`, values),
    await read<WaiverRow>(`${waivers} WHERE ${inForce("w", "$1")} AND ${of("w")}`, values),
  );
}

/** All that is known of one gap up to an instant. */
export async function readHistory(read: Read, { gapId, at }: { gapId: string; at: Date }): Promise<GapHistory> {
  const upTo = (alias: string) => `WHERE ${alias}.gap_id = $2 AND ${alias}."from" <= $1 ORDER BY ${alias}."from"`;
  const values = [at, gapId];
  return historiesOf(
    await read<SpellRow>(`${spells} ${upTo("s")}`, values),
    await read<FollowUpRow>(`${followUps} ${upTo("f")}`, values),
    await read<WaiverRow>(`${waivers} ${upTo("w")}`, values),
  )(gapId);
}

/** When the notes of what opened begin, in a register that is older; null where they begin with it. */
export async function readNotedSince(read: Read): Promise<Date | null> {
  return (await read<{ began: Date | null }>("SELECT began FROM gap_watch"))[0]?.began ?? null;
}

const none: readonly never[] = [];

function historiesOf(
  spellRows: readonly SpellRow[],
  followUpRows: readonly FollowUpRow[],
  waiverRows: readonly WaiverRow[],
): (gapId: string) => GapHistory {
  const spellsOf = byGap<SpellRow, Interval>(spellRows, interval);
  const followUpsOf = byGap(followUpRows, followUp);
  const waiversOf = byGap(waiverRows, waiver);
  return (gapId) => ({
    spells: spellsOf.get(gapId) ?? none,
    followUps: followUpsOf.get(gapId) ?? none,
    waivers: waiversOf.get(gapId) ?? none,
  });
}

function byGap<Row extends { gapId: string }, T>(rows: readonly Row[], make: (row: Row) => T): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const known = found.get(row.gapId);
    if (known) known.push(make(row));
    else found.set(row.gapId, [make(row)]);
  }
  return found;
}

function followUp(row: FollowUpRow): FollowUp {
  const { nomineeId, nomineeName, plannedOn } = row;
  const isPlanned = nomineeId !== null && nomineeName !== null && plannedOn !== null;
  return {
    ...interval(row),
    owner: { id: row.ownerId, name: row.ownerName },
    due: row.due,
    plan: isPlanned ? { nominee: { id: nomineeId, name: nomineeName }, day: plannedOn } : null,
  };
}

function waiver({ id, reason, approverId, approverName, ...row }: WaiverRow): GapWaiver {
  const { from, until } = interval(row);
  // The table has no waiver without an end.
  return { id, reason, approver: { id: approverId, name: approverName }, from, until: until ?? from };
}
