import { buttonClasses } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { EmptyState } from "@/components/ui/empty-state";
import { Segments } from "@/components/ui/segments";
import { aheadLine } from "@/lib/domain/ahead-line";
import type { Day } from "@/lib/domain/day";
import { dayText } from "@/lib/domain/day-text";
import type { Coming } from "@/lib/domain/look-ahead";
import { countInWords } from "@/lib/domain/wording";
import { AheadCalendar } from "./ahead-calendar";
import { AheadList } from "./ahead-list";

type AheadPageProps = {
  today: Day;
  lastDay: Day;
  organisation: { currency: string; timeZone: string };
  coming: readonly Coming[];
  isCalendar: boolean;
  /** The only day that is listed; null, and anything that is none of the days, for all. */
  only: string | null;
};

/** What is coming, as a list by day or as months. */
export function AheadPage({ today, lastDay, organisation, coming, isCalendar, only }: AheadPageProps) {
  if (coming.length === 0) {
    return (
      <EmptyState title="Nothing changes">
        By what is planned today, no gap opens and none closes until {dayText(lastDay)}.
      </EmptyState>
    );
  }
  const lines = coming.map((each) => aheadLine(each, organisation));
  const opening = coming.filter(({ change }) => change !== "CLOSES").length;
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <p role="status" className="text-sm text-ink-soft tabular-nums">
          {countInWords(opening, "gap opens", "gaps open")} and{" "}
          {countInWords(coming.length - opening, "closes", "close")} until {dayText(lastDay)}.
        </p>
        <div className="flex flex-wrap items-center gap-3">
          <Segments
            label="View"
            segments={[
              { href: "/coverage/ahead", label: "List", current: !isCalendar },
              { href: "/coverage/ahead?view=calendar", label: "Calendar", current: isCalendar },
            ]}
          />
          <a
            href="/coverage/ahead/export.csv"
            download
            className={classes(buttonClasses({ size: "small" }), "print:hidden")}
          >
            Download CSV
          </a>
        </div>
      </div>
      {isCalendar && <AheadCalendar today={today} lastDay={lastDay} lines={lines} />}
      {/* Below the calendar too: its days lead here. */}
      <AheadList lines={lines} only={lines.some(({ day }) => day === only) ? only : null} />
    </>
  );
}
