import type { ChangeRow } from "@/components/spend/draft-changes";
import type { LabelRow } from "@/components/spend/draft-labels";
import type { ProblemRow } from "@/components/spend/draft-problems";
import type { Tone } from "@/components/ui/tone";
import type { ReadDraft } from "@/lib/data/spend-draft-preview";
import { centsOf, exactDecimal } from "@/lib/domain/exact-decimal";
import { monthText } from "@/lib/domain/spend";
import { notationNames } from "@/lib/domain/spend-amount";
import { focusUnitText, type SpendDraftFacts } from "@/lib/domain/spend-draft";
import { centsInWords, type DraftLabel, isAsked } from "@/lib/domain/spend-preview";
import { countInWords } from "@/lib/domain/wording";

type Figure = { label: string; value: string; detail?: string; tone?: Tone };

/** A draft as its page says it. */
export function draftWords({ draft: { facts }, preview, units }: ReadDraft) {
  const { currency } = facts;
  const money = (cents: bigint) => centsInWords(cents, currency);
  const asked = preview.labels.filter(isAsked);
  const labelRow = ({ label, match, cents }: DraftLabel): LabelRow => {
    const unitId = match.by === "NEAR" ? match.nearId : "unitId" in match ? match.unitId : null;
    const unit = unitId === null ? undefined : units.get(unitId);
    return {
      label,
      by: match.by,
      unit: unit && unitId !== null ? { id: unitId, name: unit.name } : null,
      money: money(cents),
    };
  };
  const changes = preview.changes
    .map(({ unitId, month, now, becomes }): ChangeRow & { order: string } => {
      const { name = "", code = "" } = units.get(unitId) ?? {};
      const amounts = { now: now === null ? null : money(now), becomes: money(becomes) };
      return { unitId, unit: name, code, month: monthText(month), ...amounts, order: `${name} ${code} ${month}` };
    })
    .sort((a, b) => (a.order < b.order ? -1 : 1));
  const problems: ProblemRow[] = [
    ...preview.problems.map(({ month, ...problem }) => ({
      ...problem,
      // A sum of a cost file stands in no row.
      ...(facts.kind === "FOCUS" && { row: null, typed: "" }),
      month: month === null ? "" : monthText(month),
    })),
    ...(facts.kind === "FOCUS" ? facts.problems.map((each) => ({ ...each, label: "", month: "", typed: "" })) : []),
  ];
  return {
    origin: originText(facts),
    money: figuresOf(preview, facts, asked.length),
    notes: notesOf(facts),
    apply: preview.changes.length === 0 ? null : `Apply ${countInWords(preview.changes.length, "amount", "amounts")}`,
    same:
      preview.same === 0
        ? undefined
        : `${countInWords(preview.same, "amount is", "amounts are")} as the register says already.`,
    asked: asked.map(labelRow),
    settled: preview.labels.filter((label) => !isAsked(label)).map(labelRow),
    changes,
    problems,
  };
}

function originText(facts: SpendDraftFacts): string {
  if (facts.kind === "TABLE") {
    return `${facts.isWide ? "A row for each unit, with months as headings" : "A row for each unit and month"}; amounts in ${facts.currency}, written as ${notationNames[facts.notation]}.`;
  }
  const providers = facts.providers
    .map(({ name, cost }) => `${name || "no provider named"} ${centsInWords(exactCents(cost), facts.currency)}`)
    .slice(0, 10)
    .join(", ");
  return `${countInWords(facts.rows, "row", "rows")} added up by ${focusUnitText(facts.unit)}: ${providers}.`;
}

function figuresOf({ money, problems }: ReadDraft["preview"], facts: SpendDraftFacts, asked: number): Figure[] {
  const shown = (cents: bigint) => centsInWords(cents, facts.currency);
  const unread = facts.kind === "FOCUS" ? facts.unread : { rows: 0, cost: "0" };
  const problem = money.problem + exactCents(unread.cost);
  const problemRows = problems.length + unread.rows;
  const figures: Figure[] = [{ label: "For units", value: shown(money.units) }];
  if (asked > 0) {
    figures.push({
      label: "Not matched",
      value: shown(money.unknown),
      detail: `${countInWords(asked, "name", "names")} without a unit`,
      tone: "warning",
    });
  }
  if (money.leftOut !== 0n) figures.push({ label: "Left out", value: shown(money.leftOut), detail: "as chosen" });
  if (problemRows > 0) {
    const detail = countInWords(problemRows, "row that cannot be taken", "rows that cannot be taken");
    figures.push({ label: "With a problem", value: shown(problem), detail, tone: "danger" });
  }
  return figures;
}

function notesOf(facts: SpendDraftFacts): string[] {
  if (facts.kind !== "FOCUS" || facts.withoutCost === 0) return [];
  return [`${countInWords(facts.withoutCost, "row has", "rows have")} no cost and were counted as none.`];
}

function exactCents(cost: string): bigint {
  return centsOf(exactDecimal(cost) ?? 0n);
}
