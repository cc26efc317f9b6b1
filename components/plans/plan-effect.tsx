import { cellChanges } from "@/lib/domain/cell-change";
import type { Coverage } from "@/lib/domain/coverage";
import { gapsNotIn } from "@/lib/domain/gap-difference";
import type { ExplanationContext } from "@/lib/domain/gap-words";
import { countInWords, moneyInWords } from "@/lib/domain/wording";
import { CellChanges } from "../compare/cell-changes";
import { Section } from "../ui/page-header";
import { ComparedFigures } from "./compared-figures";
import { GapLines } from "./gap-lines";

type PlanEffectProps = {
  before: { coverage: Coverage; context: ExplanationContext };
  after: { coverage: Coverage; context: ExplanationContext; day: string; isToday: boolean };
  /** Where the matrix is that says the same cell by cell. */
  everything: string;
};

/** What a plan brings about: the three figures, gaps that open and close, cells won and lost. */
export function PlanEffect({ before, after, everything }: PlanEffectProps) {
  const opened = gapsNotIn(after.coverage.gaps, before.coverage.gaps);
  const closed = gapsNotIn(before.coverage.gaps, after.coverage.gaps);
  const { currency } = after.context;
  const worth = (gaps: typeof opened) => {
    // What is not known is not nothing.
    const money = gaps.flatMap((gap) => gap.money ?? []);
    return money.length === 0
      ? undefined
      : `The largest concerns ${moneyInWords(Math.max(...money), currency)} a month.`;
  };
  return (
    <>
      <ComparedFigures before={before.coverage.figures} after={after.coverage.figures} />
      <Section title={`Opens ${countInWords(opened.length, "gap", "gaps")}`} lede={worth(opened)}>
        {opened.length === 0 ? (
          <p className="text-sm text-ink-soft">Nothing opens.</p>
        ) : (
          <GapLines gaps={opened} context={after.context} />
        )}
      </Section>
      <Section title={`Closes ${countInWords(closed.length, "gap", "gaps")}`} lede={worth(closed)}>
        {closed.length === 0 ? (
          <p className="text-sm text-ink-soft">Nothing closes.</p>
        ) : (
          <GapLines gaps={closed} context={before.context} />
        )}
      </Section>
      <Section title="Cells won and lost" lede="Required cells that are met on one of the two sides only.">
        <CellChanges changes={cellChanges(before.coverage, after.coverage)} day={after} everything={everything} />
      </Section>
    </>
  );
}
