import type { Day } from "@/lib/domain/day";
import { dayText, instantText } from "@/lib/domain/day-text";
import type { PlanState } from "@/lib/domain/plan-statement";
import { PlanStateBadge } from "./plan-state-badge";

type PlanFactsProps = {
  plan: {
    state: PlanState;
    day: Day | null;
    author: { name: string };
    madeAt: Date;
    turner: { name: string };
    turnedAt: Date;
  };
  timeZone: string;
};

/** A plan's state, who brought it there, whose it is, and from when it is to hold. */
export function PlanFacts({ plan: { state, day, author, madeAt, turner, turnedAt }, timeZone }: PlanFactsProps) {
  return (
    <p className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-soft">
      <span className="inline-flex flex-wrap items-center gap-x-2">
        <PlanStateBadge state={state} />
        <span>
          by <bdi>{turner.name}</bdi>, {instantText(turnedAt, timeZone)}
        </span>
      </span>
      {turnedAt > madeAt && (
        <span>
          Made by <bdi>{author.name}</bdi>, {instantText(madeAt, timeZone)}
        </span>
      )}
      <span>{day === null ? "From whichever day it is" : `Holds from ${dayText(day)}`}</span>
    </p>
  );
}
