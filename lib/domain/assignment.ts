import type { Interval } from "./interval";
import { done, type Outcome, type Problem } from "./outcome";
import { type FinanceFunction, type Persona, personaNames } from "./persona";
import { type Placement, place } from "./timeline";

/** What an assignment says of a person, without when. `functions` is empty unless the persona is FINANCE. */
export type PersonaStatement = { persona: Persona; functions: FinanceFunction[]; share: number };

/** Null when the timeline says so already. */
export type Reassignment<T> = Placement<T> | null;

/**
 * How a person's assignments change when a new statement holds from an instant on. One persona per person at a time:
 * the new one takes over until the next that is already planned.
 */
export function reassign<T extends Interval & PersonaStatement>(
  rows: readonly T[],
  next: PersonaStatement,
  from: Date,
): Outcome<Reassignment<T>> {
  const problems = statementProblems(next);
  if (problems.length > 0) return { ok: false, problems };
  const placement = place(rows, from);
  const current = placement.ends ?? placement.replaces;
  if (current && saysTheSame(current, next)) return done(null);
  return done(placement);
}

/** "Finance/Procurement (Procurement), 50 %" */
export function describeStatement({ persona, functions, share }: PersonaStatement): string {
  const tag = functions.length === 1 ? ` (${functions[0] === "FINANCE" ? "Finance" : "Procurement"})` : "";
  return `${personaNames[persona]}${tag}${share === 100 ? "" : `, ${share} %`}`;
}

function statementProblems({ persona, functions, share }: PersonaStatement): Problem[] {
  const problems: Problem[] = [];
  if (persona === "FINANCE" && functions.length === 0) {
    problems.push({ field: "functions", message: "Say whether this person does finance, procurement or both." });
  }
  if (persona !== "FINANCE" && functions.length > 0) {
    problems.push({ field: "functions", message: `${personaNames[persona]} has no finance or procurement tag.` });
  }
  if (!Number.isInteger(share) || share < 1 || share > 100) {
    problems.push({ field: "share", message: "Give the time share as a whole number from 1 to 100." });
  }
  return problems;
}

function saysTheSame(a: PersonaStatement, b: PersonaStatement): boolean {
  return (
    a.persona === b.persona && a.share === b.share && [...a.functions].sort().join() === [...b.functions].sort().join()
  );
}
