import type { Interval } from "./interval";
import { lastDayText, periodText } from "./period-text";

/** "since 1 Mar 2026", "until 28 Feb 2026": when a version of the policy holds; the first one has held from the beginning. */
export function versionPeriod(version: Interval, when: { at: Date; timeZone: string }): string {
  if (version.from.getTime() > 0) return periodText(version, when);
  return version.until === null ? "from the beginning" : `until ${lastDayText(version.until, when.timeZone)}`;
}
