import { addDays, type Day } from "./day";

/** A month as a calendar shows it: weeks from Monday to Sunday, null for days of the months beside. */
export type MonthGrid = { month: string; weeks: (Day | null)[][] };

/** The months from one day to another. */
export function monthGrids(first: Day, last: Day): MonthGrid[] {
  const grids: MonthGrid[] = [];
  for (let day = `${first.slice(0, 8)}01`; day <= last; day = nextMonth(day)) grids.push(monthGrid(day));
  return grids;
}

function monthGrid(first: Day): MonthGrid {
  const cells: (Day | null)[] = Array.from({ length: weekday(first) }, () => null);
  for (let day = first; day < nextMonth(first); day = addDays(day, 1)) cells.push(day);
  while (cells.length % 7 !== 0) cells.push(null);
  const weeks = Array.from({ length: cells.length / 7 }, (_, index) => cells.slice(index * 7, index * 7 + 7));
  return { month: first.slice(0, 7), weeks };
}

function nextMonth(first: Day): Day {
  return `${addDays(first, 31).slice(0, 8)}01`;
}

/** 0 for Monday. */
function weekday(day: Day): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}
