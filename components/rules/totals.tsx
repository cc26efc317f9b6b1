import type { SuggestionTotals } from "@/lib/domain/rule-rows";
import { Stat, StatList } from "../ui/stat";

const number = (count: number) => count.toLocaleString("en-US");
const share = (part: number, of: number) => (of === 0 ? "–" : `${Math.floor((100 * part) / of)} %`);

/** How far suggestions reach, and how far decisions agree with them. */
export function Totals({ people, suggested, sure, decided, agreeing }: SuggestionTotals) {
  return (
    <StatList>
      <Stat
        label="With a suggestion"
        value={number(suggested)}
        detail={`${share(suggested, people)} of ${number(people)} people`}
      />
      <Stat label="Sure" value={number(sure)} detail={`${share(sure, suggested)} of those, at 90 % or more`} />
      <Stat
        label="Agreement"
        value={share(agreeing, decided)}
        detail={decided === 0 ? "Nobody is decided yet" : `of ${number(decided)} people decided as suggested`}
      />
    </StatList>
  );
}
