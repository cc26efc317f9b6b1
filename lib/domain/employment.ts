import { holdsAt, type Interval, unbroken } from "./interval";

export const employments = ["EMPLOYED", "LEAVING", "ON_LEAVE", "NOT_YET", "LEFT"] as const;
export type Employment = (typeof employments)[number];

export const employmentNames: Record<Employment, string> = {
  EMPLOYED: "Employed",
  LEAVING: "Leaving",
  ON_LEAVE: "On leave",
  NOT_YET: "Not yet joined",
  LEFT: "Left",
};

/** Posts that follow each other without a day between them are one employment. */
export type Employed = { state: Exclude<Employment, "ON_LEAVE">; period: Interval };

/**
 * How a person is employed at an instant, and from when until when: the employment in force, else the next, else the
 * last. Null without any post. Leave is apart, since not everybody may know of it.
 */
export function employmentAt(posts: readonly Interval[], at: Date): Employed | null {
  const periods = unbroken(posts);
  const now = periods.find((period) => holdsAt(period, at));
  if (now) return { state: now.until === null ? "EMPLOYED" : "LEAVING", period: now };
  const next = periods.find((period) => period.from > at);
  if (next) return { state: "NOT_YET", period: next };
  const last = periods.at(-1);
  return last ? { state: "LEFT", period: last } : null;
}

/**
 * Where a row ends when the employment that it depends on ends at `end`. What ended together with the employment, or
 * was cut by it, moves with it; what ended earlier by itself stays.
 */
export function endWith(row: Interval, employment: Interval, end: Date): Date {
  const endsWithIt = row.until === null || row.until.getTime() === employment.until?.getTime();
  return row.until !== null && !endsWithIt && row.until < end ? row.until : end;
}
