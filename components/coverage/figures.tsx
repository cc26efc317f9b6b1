import { Stat, StatList } from "@/components/ui/stat";
import { type CoverageFigures, figureInWords, figureNames, type Share } from "@/lib/domain/coverage-figures";
import { countInWords, moneyInWords } from "@/lib/domain/wording";

const nothing = "Not evaluated";
const percent = (share: Share) => (share.ratio === null ? nothing : figureInWords(share));

/** The three figures with what they are made of. Rounded down: a hundred percent means all of it. */
export function Figures({ figures, currency }: { figures: CoverageFigures; currency: string }) {
  const { spendWeighted, unitsWithoutSpend, coverage, resilience } = figures;
  const money = (amount: number) => moneyInWords(amount, currency);
  const without =
    unitsWithoutSpend > 0 && ` Not in it: ${countInWords(unitsWithoutSpend, "unit", "units")} without spend.`;
  return (
    <StatList>
      <Stat
        label={figureNames.spendWeighted}
        value={percent(spendWeighted)}
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
        label={figureNames.coverage}
        value={percent(coverage)}
        detail={
          coverage.ratio === null
            ? "No cell is required."
            : `${coverage.part} of ${coverage.whole} required cells are met.`
        }
      />
      <Stat
        label={figureNames.resilience}
        value={percent(resilience)}
        detail={
          resilience.ratio === null
            ? "No cell is required."
            : `${resilience.part} of ${resilience.whole} required cells have two or more people.`
        }
      />
    </StatList>
  );
}
