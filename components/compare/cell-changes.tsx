import type { Route } from "next";
import Link from "next/link";
import { PersonaBadge } from "@/components/ui/persona-badge";
import type { CellChange } from "@/lib/domain/cell-change";
import { type CellState, cellStateNames } from "@/lib/domain/coverage-cell";
import { SignMark } from "./sign-mark";
import { TheRest } from "./the-rest";

type CellChangesProps = {
  changes: readonly CellChange[];
  day: { day: string; isToday: boolean };
  everything: string;
};

const shown = 50;
const stateText = (state: CellState | null) => (state === null ? "no unit" : cellStateNames[state].toLowerCase());

/** Cells won, then cells lost. */
export function CellChanges({ changes, day, everything }: CellChangesProps) {
  if (changes.length === 0) return <p className="text-sm text-ink-soft">No cell was won or lost.</p>;
  const lost = changes.filter(({ isWon }) => !isWon);
  const won = changes.filter(({ isWon }) => isWon);
  const first = [...lost, ...won].slice(0, shown);
  return (
    <>
      <p className="mb-3 text-sm">
        {won.length.toLocaleString("en")} won, {lost.length.toLocaleString("en")} lost.
      </p>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface-raised">
        {first.map(({ unit, persona, isWon, before, after }) => (
          <li key={`${unit.id} ${persona}`} className="flex flex-wrap gap-x-4 gap-y-1 px-4 py-2.5 text-sm">
            <SignMark sign={isWon ? "CAME" : "WENT"} name={isWon ? "Won" : "Lost"} />
            <span className="flex min-w-0 flex-1 basis-60 flex-wrap items-center gap-2">
              <PersonaBadge persona={persona} />
              {after === null ? (
                <span className="wrap-anywhere">{unit.name}</span>
              ) : (
                <Link
                  href={`/coverage?unit=${unit.id}${day.isToday ? "" : `&asOf=${day.day}`}` as Route}
                  prefetch={false}
                  className="wrap-anywhere underline-offset-3 hover:underline"
                >
                  {unit.name}
                </Link>
              )}
            </span>
            <span className="text-ink-soft">
              {stateText(before)} before, {stateText(after)} after
            </span>
          </li>
        ))}
      </ul>
      <TheRest count={changes.length - first.length} everything={everything} />
    </>
  );
}
