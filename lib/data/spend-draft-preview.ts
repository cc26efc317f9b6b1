import "server-only";
import { createHash } from "node:crypto";
import { isId } from "@/lib/domain/directory";
import { centsOf, exactDecimal } from "@/lib/domain/exact-decimal";
import type { Month } from "@/lib/domain/spend";
import type { SpendDraftFacts, SpendSource } from "@/lib/domain/spend-draft";
import { type KnownUnit, labelMatcher } from "@/lib/domain/spend-match";
import { previewSpend, type SpendPreview, spendKey } from "@/lib/domain/spend-preview";
import { inForce } from "./as-of";
import type { Read } from "./snapshot";

export type SpendDraftRow = {
  id: string;
  source: SpendSource;
  title: string;
  facts: SpendDraftFacts;
  uploadedBy: string;
  uploadedAt: Date;
  appliedBy: string | null;
  appliedAt: Date | null;
};

export type ReadDraft = {
  draft: SpendDraftRow;
  preview: SpendPreview;
  /** Units by their ids, as they are called now or were last. */
  units: ReadonlyMap<string, { code: string; name: string }>;
  /** Of what applying does: an apply that was asked for on another preview is refused. */
  digest: string;
};

type Line = {
  row: number;
  label: string;
  month: Month | null;
  typed: string;
  amount: string | null;
  problem: string | null;
};

/** A draft and what applying it at an instant would do; null when it is not there any more. */
export async function readDraftPreview(read: Read, draftId: string, at: Date): Promise<ReadDraft | null> {
  if (!isId(draftId)) return null;
  const [draft] = await read<SpendDraftRow>(draftSql, [draftId]);
  if (!draft) return null;
  const lines = await read<Line>(linesSql, [draftId]);
  const choices = await read<{ label: string; unitId: string | null }>(
    `SELECT label, unit_id::text AS "unitId" FROM spend_draft_choices WHERE draft_id = $1::uuid`,
    [draftId],
  );
  const units = await read<KnownUnit>(unitsSql, [at]);
  const known = await read<{ unitId: string; month: Month; amount: string }>(knownSql, [draftId]);
  const match = labelMatcher(units, new Map(choices.map(({ label, unitId }) => [label, unitId])));
  const preview = previewSpend(
    lines.map((line) => ({ ...line, amount: line.amount === null ? null : exactDecimal(line.amount) })),
    {
      match,
      known: new Map(known.map(({ unitId, month, amount }) => [spendKey(unitId, month), cents(amount)])),
      adds: draft.source === "FOCUS",
    },
  );
  const called = new Map(units.map(({ id, code, name, names }) => [id, { code, name: name ?? names.at(-1) ?? code }]));
  return { draft, preview, units: called, digest: digestOf(preview) };
}

function cents(amount: string): bigint {
  return centsOf(exactDecimal(amount) ?? 0n);
}

function digestOf({ changes }: SpendPreview): string {
  const said = changes.map(({ unitId, month, now, becomes }) => `${unitId} ${month} ${now} ${becomes}`).sort();
  return createHash("sha256").update(said.join("\n")).digest("hex");
}

const draftSql = `
  SELECT draft.id::text, draft.source::text, draft.title, draft.facts, uploader.name AS "uploadedBy",
    draft.uploaded_at AS "uploadedAt", applier.name AS "appliedBy", draft.applied_at AS "appliedAt"
  FROM spend_drafts draft JOIN users uploader ON uploader.id = draft.uploaded_by
    LEFT JOIN users applier ON applier.id = draft.applied_by
  WHERE draft.id = $1::uuid`;

const linesSql = `
  SELECT "row", label, to_char(month, 'YYYY-MM') AS month, typed, amount::text AS amount, problem
  FROM spend_draft_lines WHERE draft_id = $1::uuid ORDER BY number`;

const unitsSql = `
  SELECT unit.id::text, unit.code,
    (SELECT name FROM unit_versions version WHERE version.unit_id = unit.id AND ${inForce("version", "$1::timestamptz")}) AS name,
    ARRAY(SELECT name FROM unit_versions version WHERE version.unit_id = unit.id ORDER BY "from") AS names
  FROM units unit`;

const knownSql = `
  SELECT unit_id::text AS "unitId", to_char(month, 'YYYY-MM') AS month, amount::text AS amount
  FROM unit_spends WHERE month IN (SELECT DISTINCT month FROM spend_draft_lines WHERE draft_id = $1::uuid)`;
