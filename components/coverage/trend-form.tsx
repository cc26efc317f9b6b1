import { Segments } from "@/components/ui/segments";
import type { Day } from "@/lib/domain/day";
import { type TrendAddress, trendHref, usualRanges } from "@/lib/domain/trend-address";
import { SinceForm } from "./since-form";

type TrendFormProps = { address: TrendAddress; from: Day; until: Day; problem: string | null };

/** Chooses the first day, by the address: it works without a script. The last is the day of the page. */
export function TrendForm({ address, from, until, problem }: TrendFormProps) {
  return (
    <div className="mb-6 flex flex-wrap items-end gap-x-4 gap-y-3 print:hidden">
      <Segments
        label="How far back"
        segments={usualRanges(until).map(({ name, from: first }) => ({
          href: trendHref({ ...address, from: first }),
          label: name,
          current: first === from,
        }))}
      />
      <SinceForm
        action="/coverage/trend"
        name="from"
        label="Since the end of"
        submit="Show"
        asOf={address.asOf}
        day={from}
        problem={problem}
      />
    </div>
  );
}
