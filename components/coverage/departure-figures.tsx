import { figureInWords, figureKeys, figureNames, type Share } from "@/lib/domain/coverage-figures";
import type { DepartureAnswer } from "@/lib/domain/departure-answer";
import { Stat, StatList } from "../ui/stat";

const percent = (share: Share) => (share.ratio === null ? "Not evaluated" : figureInWords(share));

/** The three figures without the people, beside what they are with them. */
export function DepartureFigures({ figures: { before, after } }: Pick<DepartureAnswer, "figures">) {
  return (
    <div className="mt-6">
      <StatList>
        {figureKeys.map((figure) => (
          <Stat
            key={figure}
            label={figureNames[figure]}
            value={percent(after[figure])}
            detail={`${percent(before[figure])} with them.`}
          />
        ))}
      </StatList>
    </div>
  );
}
