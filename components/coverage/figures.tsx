import { Stat, StatList } from "@/components/ui/stat";
import type { CoverageFigures, Share } from "@/lib/domain/coverage-figures";
import { countInWords, moneyInWords } from "@/lib/domain/wording";

const nothing = "Not evaluated";
const wholePercent = ({ ratio }: Share) => (ratio === null ? nothing : `${Math.floor(ratio * 100)} %`);

/** The three figures with what they are made of. Rounded down: a hundred percent means all of it. */
export function Figures({ figures, currency }: { figures: CoverageFigures; currency: string }) {
  const { spendWeighted, unitsWithoutSpend, coverage, resilience } = figures;
  const money = (amount: number) => moneyInWords(amount, currency);
  const without =
    unitsWithoutSpend > 0 && ` Not in it: ${countInWords(unitsWithoutSpend, "unit", "units")} without spend.`;
  return (
    <StatList>
      <Stat
        label="Spend-weighted coverage"
        value={wholePercent(spendWeighted)}
        detail={
          <>
            {spendWeighted.ratio === null
              ? "No spend of a unit is known."
              : `Required cells weighed by their unit's monthly spend: ${money(spendWeighted.part)} of ${money(spendWeighted.whole)}.`}
            {without}
          </>
        }
      />
      <Stat
        label="Coverage"
        value={wholePercent(coverage)}
        detail={
          coverage.ratio === null
            ? "No cell is required."
            : `${coverage.part} of ${coverage.whole} required cells are met.`
        }
      />
      <Stat
        label="Resilience"
        value={wholePercent(resilience)}
        detail={
          resilience.ratio === null
            ? "No cell is required."
            : `${resilience.part} of ${resilience.whole} required cells have two or more people.`
        }
      />
    </StatList>
  );
}
