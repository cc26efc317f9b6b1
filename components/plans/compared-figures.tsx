import {
  type CoverageFigures,
  type FigureKey,
  figureInWords,
  figureKeys,
  figureNames,
  type Share,
  wholePercent,
} from "@/lib/domain/coverage-figures";
import { Stat, StatList } from "../ui/stat";

type ComparedFiguresProps = { before: CoverageFigures; after: CoverageFigures };

/** The three figures as they would be, each with what it is compared with. */
export function ComparedFigures({ before, after }: ComparedFiguresProps) {
  const figure = (key: FigureKey, was: Share, is: Share) => {
    const [then, now] = [wholePercent(was), wholePercent(is)];
    const difference = then === null || now === null ? null : now - then;
    return (
      <Stat
        key={key}
        label={figureNames[key]}
        value={now === null ? "Not evaluated" : `${now} %`}
        tone={difference === null || difference === 0 ? undefined : difference > 0 ? "ok" : "danger"}
        detail={
          difference === 0
            ? "As before."
            : `Before ${figureInWords(was)}${difference === null ? "" : `, ${difference > 0 ? "+" : "−"}${Math.abs(difference)}`}.`
        }
      />
    );
  };
  return <StatList>{figureKeys.map((key) => figure(key, before[key], after[key]))}</StatList>;
}
