import type { Changed } from "@/lib/data/change";

/** The id of a change that cannot be refused, the demo being what it is. @throws when it was refused all the same. */
export function certain(outcome: Changed<unknown>): string {
  if (!outcome.ok) throw new Error(outcome.problems.map((problem) => problem.message).join(" "));
  if (outcome.changeId === null) throw new Error("An entry of the demo changed nothing.");
  return outcome.changeId;
}
