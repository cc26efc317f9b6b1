import "server-only";
import type { Granted } from "@/lib/domain/access";
import { centsText } from "@/lib/domain/exact-decimal";
import { done, refused } from "@/lib/domain/outcome";
import { monthOf, monthStart, monthText } from "@/lib/domain/spend";
import { draftDays, type SpendSource } from "@/lib/domain/spend-draft";
import type { SpendChange } from "@/lib/domain/spend-preview";
import { spendKey } from "@/lib/domain/spend-preview";
import { countInWords } from "@/lib/domain/wording";
import { type AuditEntry, type Changed, change } from "./change";
import { query, type Tx } from "./db";
import { Prisma } from "./generated/client";
import { type Read, snapshot } from "./snapshot";
import { type ReadDraft, readDraftPreview } from "./spend-draft-preview";
import { spendChanges } from "./unit-spends";

type Writer = Granted<"unit:write">;

/** A whole year of a thousand units is written in some seconds. */
const applyTimeoutMs = 60_000;

export type DraftListed = {
  id: string;
  source: SpendSource;
  title: string;
  uploadedBy: string;
  uploadedAt: Date;
  appliedAt: Date | null;
};

/** What was staged, applied or not, the latest first. */
export function listSpendDrafts(_: Writer): Promise<DraftListed[]> {
  return query<DraftListed>(
    `SELECT draft.id, draft.source, draft.title, uploader.name AS "uploadedBy", draft.uploaded_at AS "uploadedAt",
       draft.applied_at AS "appliedAt"
     FROM spend_drafts draft JOIN users uploader ON uploader.id = draft.uploaded_by
     WHERE draft.uploaded_at >= now() - make_interval(days => $1) ORDER BY draft.uploaded_at DESC LIMIT 20`,
    [draftDays],
  );
}

/** A draft with what applying it now would do; null when it is not there any more. */
export function readSpendDraft(_: Writer, draftId: string, at: Date): Promise<ReadDraft | null> {
  return snapshot((read) => readDraftPreview(read, draftId, at));
}

/** Says which unit a label of a draft means; null for none. */
export function chooseSpendUnit(
  actor: Writer,
  { draftId, label, unitId }: { draftId: string; label: string; unitId: string | null },
): Promise<Changed<null>> {
  return change(actor, async ({ tx }) => {
    const line = await tx.spendDraftLine.findFirst({ where: { draftId, label }, select: { number: true } });
    if (!line) return refused("This is not in the draft any more. Load the page again.");
    const unit = unitId === null ? null : await tx.unit.findUnique({ where: { id: unitId }, select: { id: true } });
    if (unitId !== null && !unit) return refused("This unit is not in the register any more.", "unitId");
    const where = { draftId_label: { draftId, label } };
    await tx.spendDraftChoice.upsert({ where, create: { draftId, label, unitId }, update: { unitId } });
    return done(null);
  });
}

/** Forgets a draft. What was applied of it stays. */
export function discardSpendDraft(actor: Writer, { draftId }: { draftId: string }): Promise<Changed<null>> {
  return change(actor, async ({ tx }) => {
    await tx.spendDraft.deleteMany({ where: { id: draftId } });
    return done(null);
  });
}

/**
 * Writes what the preview says, in one change. `digest` is of the preview that was looked at: refused when applying would do
 * something else by now.
 */
export function applySpendDraft(
  actor: Writer,
  { draftId, digest }: { draftId: string; digest: string },
): Promise<Changed<{ months: number; units: number }>> {
  return change(
    actor,
    async ({ tx, at, record }) => {
      const read: Read = (text, values = []) => tx.$queryRawUnsafe(text, ...values);
      const found = await readDraftPreview(read, draftId, at);
      if (!found) return refused("This draft is not here any more.");
      const { currency } = await tx.organisation.findUniqueOrThrow({ where: { id: 1 }, select: { currency: true } });
      if (found.draft.facts.currency !== currency) {
        return refused(
          `These amounts are in ${found.draft.facts.currency}, and the organisation's currency is ${currency} now.`,
        );
      }
      if (found.digest !== digest) {
        return refused(
          "The register has changed since, so this would do something else now. Look at it again, then apply it.",
        );
      }
      const { changes } = found.preview;
      const units = byUnit(changes);
      await record(...(await entriesOf(tx, units, (unitId) => found.units.get(unitId)?.name ?? "")));
      await tx.spendDraft.update({ where: { id: draftId }, data: { appliedAt: at, appliedBy: actor.userId } });
      return done({ months: changes.length, units: units.size });
    },
    { timeoutMs: applyTimeoutMs },
  );
}

function byUnit(changes: readonly SpendChange[]): Map<string, SpendChange[]> {
  const units = new Map<string, SpendChange[]>();
  for (const each of changes) units.set(each.unitId, [...(units.get(each.unitId) ?? []), each]);
  return units;
}

/** An event for each unit: what was spent is of its history. */
async function entriesOf(
  tx: Tx,
  units: ReadonlyMap<string, readonly SpendChange[]>,
  nameOf: (unitId: string) => string,
): Promise<AuditEntry[]> {
  const months = [...new Set([...units.values()].flat().map(({ month }) => month))].map(monthStart);
  const rows = await tx.unitSpend.findMany({ where: { unitId: { in: [...units.keys()] }, month: { in: months } } });
  const byKey = new Map(rows.map((row) => [spendKey(row.unitId, monthOf(row.month)), row]));
  return [...units].map(([unitId, changes]): AuditEntry => {
    const [only, ...more] = changes;
    const what = only && more.length === 0 ? monthText(only.month) : countInWords(changes.length, "month", "months");
    return {
      event: "unit.spend",
      subject: "unit",
      subjectId: unitId,
      title: `${nameOf(unitId)}: spend of ${what}`,
      changes: changes.flatMap(({ month, becomes }) => {
        const row = byKey.get(spendKey(unitId, month));
        return spendChanges({ unitId, month, row, value: new Prisma.Decimal(centsText(becomes)) });
      }),
    };
  });
}
