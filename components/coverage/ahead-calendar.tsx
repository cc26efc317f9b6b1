import { type AheadLine, linesByDay } from "@/lib/domain/ahead-line";
import type { Day } from "@/lib/domain/day";
import { dayText } from "@/lib/domain/day-text";
import { monthGrids } from "@/lib/domain/month-grid";
import { monthText } from "@/lib/domain/spend";
import { classes } from "../ui/classes";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

type AheadCalendarProps = { today: Day; lastDay: Day; lines: readonly AheadLine[] };

/** The months ahead; a day on which something opens or closes says how much, and leads to it below. */
export function AheadCalendar({ today, lastDay, lines }: AheadCalendarProps) {
  const counts = new Map(
    linesByDay(lines).map(({ day, lines: ofDay }) => {
      const closes = ofDay.filter(({ change }) => change === "CLOSES").length;
      return [day, { opens: ofDay.length - closes, closes }];
    }),
  );
  return (
    <div className="mb-8 grid gap-6 md:grid-cols-2">
      {monthGrids(today, lastDay).map(({ month, weeks }) => (
        <table key={month} className="w-full table-fixed border-collapse text-sm">
          <caption className="mb-1 text-left font-semibold">{monthText(month)}</caption>
          <thead>
            <tr>
              {weekdays.map((name) => (
                <th key={name} scope="col" className="py-1 text-xs font-normal text-ink-soft">
                  <abbr title={name} className="no-underline">
                    {name.slice(0, 2)}
                  </abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week.find((day) => day !== null)}>
                {week.map((day, index) => (
                  <td key={day ?? weekdays[index]} className="h-14 border border-line p-1 align-top">
                    {day && <DayCell day={day} isToday={day === today} count={counts.get(day)} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

type DayCellProps = { day: Day; isToday: boolean; count: { opens: number; closes: number } | undefined };

function DayCell({ day, isToday, count }: DayCellProps) {
  const number = (
    <span aria-current={isToday ? "date" : undefined} className={classes("tabular-nums", isToday && "font-semibold")}>
      {Number(day.slice(8))}
    </span>
  );
  if (!count) return <span className="text-ink-soft">{number}</span>;
  const { opens, closes } = count;
  const said = [opens > 0 && `${opens} open`, closes > 0 && `${closes} close`].filter(Boolean).join(", ");
  return (
    <a href={`#day-${day}`} className="flex h-full flex-col rounded-sm hover:bg-surface-hover">
      <span className="sr-only">{`${dayText(day)}: ${said}`}</span>
      <span aria-hidden="true">{number}</span>
      {opens > 0 && (
        <span aria-hidden="true" className="truncate rounded-sm bg-danger-soft px-1 text-xs text-danger">
          {opens}
          <span className="max-md:hidden"> open</span>
        </span>
      )}
      {closes > 0 && (
        <span aria-hidden="true" className="truncate rounded-sm bg-ok-soft px-1 text-xs text-ok">
          {closes}
          <span className="max-md:hidden"> close</span>
        </span>
      )}
    </a>
  );
}
