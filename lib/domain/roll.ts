import type { PersonFact } from "./coverage-facts";
import type { LeftOut } from "./gap";
import { holdsAt, type Interval } from "./interval";
import type { Standing } from "./standing";

/** Who of those in a role is in force, and why the others are not. */
export type Roll = { present: Standing[]; away: { standing: Standing; why: LeftOut }[] };

export function callRoll(
  people: readonly Standing[],
  rowsOf: (fact: PersonFact) => readonly Interval[],
  at: Date,
): Roll {
  const roll: Roll = { present: [], away: [] };
  for (const standing of people) {
    const rows = rowsOf(standing.fact);
    const about = { person: standing.ref, isDeputy: false };
    const next = rows.find(({ from }) => from > at);
    const leaveOut = (why: LeftOut) => roll.away.push({ standing, why });
    if (!rows.some((row) => holdsAt(row, at))) {
      if (next) leaveOut({ ...about, reason: "STARTS", from: next.from });
    } else if (!standing.isEmployed) leaveOut({ ...about, reason: "NOT_EMPLOYED" });
    else if (standing.leave) leaveOut({ ...about, reason: "ON_LEAVE", leave: standing.leave });
    else roll.present.push(standing);
  }
  return roll;
}
