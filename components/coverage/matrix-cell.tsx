import type { Route } from "next";
import Link from "next/link";
import { classes } from "@/components/ui/classes";
import { PersonLink } from "@/components/ui/person-link";
import { cellStateNames } from "@/lib/domain/coverage-cell";
import type { MatrixCell } from "@/lib/domain/coverage-matrix";
import { severityNames } from "@/lib/domain/gap";
import { lastDayText } from "@/lib/domain/period-text";
import { cellLooks } from "./cell-look";
import { FillButton } from "./fill";

type MatrixCellTileProps = {
  cell: MatrixCell;
  unit: { id: string; name: string };
  timeZone: string;
  asOf: string | undefined;
  /** Whether the units below are out of sight, so that their gaps must be told here. */
  isRolled: boolean;
};

// A line of 24 px for each: what is to be hit must not be smaller, and names stand close here.
const nameClasses = "block max-w-full truncate font-normal leading-6";

/** One unit's people of one persona, and whether that is enough. */
export function MatrixCellTile({ cell, unit, timeZone, asOf, isRolled }: MatrixCellTileProps) {
  const { state, people, count, severity, gapsBelow, persona } = cell;
  const { Icon, tile, ink } = cellLooks[state];
  return (
    <div className={classes("flex h-full w-full min-w-0 flex-col gap-0.5 rounded-md px-2.5 py-1.5", tile)}>
      <p className={classes("flex items-center gap-1.5 text-xs/5 font-medium", ink)}>
        <Icon aria-hidden="true" className="size-3.5 shrink-0" />
        <span>
          {stateText(cell, timeZone)}
          {severity && <span className="font-normal">, {severityNames[severity].toLowerCase()}</span>}
        </span>
        {severity && (
          <FillButton
            target={{ unit, persona }}
            isFilled={state === "SINGLE"}
            className="ml-auto h-6! px-2! text-xs! touch:h-11!"
          />
        )}
      </p>
      {people.length > 0 && (
        <ul className={classes("text-sm", state === "NOT_REQUIRED" && "text-ink-soft")}>
          {people.map((person) => (
            <li key={person.id}>
              <PersonLink person={person} asOf={asOf} className={nameClasses} />
            </li>
          ))}
          {count > people.length && (
            <li>
              <Link
                href={`/people?unit=${unit.id}&persona=${persona}${asOf ? `&asOf=${asOf}` : ""}` as Route}
                prefetch={false}
                className={classes(nameClasses, "text-ink-soft underline-offset-3 hover:underline")}
              >
                + {(count - people.length).toLocaleString("en-US")} more
              </Link>
            </li>
          )}
        </ul>
      )}
      {isRolled && gapsBelow > 0 && (
        <p className="text-xs/5 text-ink-soft">{gapsBelow === 1 ? "1 gap below" : `${gapsBelow} gaps below`}</p>
      )}
    </div>
  );
}

function stateText({ state, minimum, count, awayUntil }: MatrixCell, timeZone: string): string {
  if (state === "GAP") return count === 0 ? "Nobody" : `${count} of ${minimum}`;
  if (state === "ABSENT" && awayUntil !== null) return `On leave until ${lastDayText(awayUntil, timeZone)}`;
  if (state === "COVERED" && count > 1) return `Covered by ${count.toLocaleString("en-US")}`;
  if (state === "COVERED") return "Covered, with a deputy";
  return cellStateNames[state];
}
