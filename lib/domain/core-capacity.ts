import { type CoreSpendGap, gapId, type MonocultureGap } from "./gap";
import { holdsAt } from "./interval";
import type { Judging } from "./judging";
import { type Persona, personas } from "./persona";
import type { Roll } from "./roll";
import { isCoreTeam } from "./seat";
import type { PersonRef, Standing } from "./standing";

/** Of the core team as a whole: its members, or also the gap. */
export type CapacityCheck = {
  subject: "SIZE" | "MIX";
  counted: readonly PersonRef[];
  gap: CoreSpendGap | MonocultureGap | null;
  isEvaluated: boolean;
};

/** Whether the core team is large enough for what it looks after, and not of one persona alone. */
export function checkCapacity(core: Roll, judging: Judging): CapacityCheck[] {
  const members = core.present.map((standing) => ({ standing, share: shareOf(standing, judging.at) }));
  const fte = members.reduce((sum, { share }) => sum + share, 0) / 100;
  const counted = core.present.map(({ ref }) => ref);
  const leftOut = core.away.map(({ why }) => why);
  const common = { money: judging.organisationSpend, counted, leftOut, severity: "MEDIUM" } as const;
  return [size(), mix()];

  function size(): CapacityCheck {
    const { organisationSpend: spend, policy, stateOf } = judging;
    const check = { subject: "SIZE", counted } as const;
    if (spend === null) return { ...check, gap: null, isEvaluated: false };
    const needed = spend / policy.ratioSpend.spendPerFte;
    const id = gapId("RATIO_SPEND", null, "CORE");
    const gap = { kind: "RATIO_SPEND", id, state: stateOf(id), ...common, fte, needed } as const;
    return { ...check, gap: fte < needed ? gap : null, isEvaluated: true };
  }

  function mix(): CapacityCheck {
    const check = { subject: "MIX", counted, isEvaluated: true } as const;
    const capacityOf = (persona: Persona) =>
      members.reduce((sum, { standing, share }) => sum + (standing.assignment?.persona === persona ? share : 0), 0) /
      100;
    const [largest] = personas
      .map((persona) => ({ persona, percent: fte > 0 ? (100 * capacityOf(persona)) / fte : 0 }))
      .sort((a, b) => b.percent - a.percent);
    if (!largest || largest.percent <= judging.policy.monoculture.percent) return { ...check, gap: null };
    const id = gapId("CORE_MONOCULTURE", null, "CORE");
    const state = judging.stateOf(id);
    return { ...check, gap: { kind: "CORE_MONOCULTURE", id, state, ...common, ...largest, fte } };
  }
}

/** Percent of a person's time for the core team: nobody gives more than all of it, whatever seats they have. */
function shareOf({ fact }: Standing, at: Date): number {
  const held = fact.seats.filter((seat) => isCoreTeam(seat.kind) && holdsAt(seat, at));
  return Math.min(
    100,
    held.reduce((sum, { share }) => sum + share, 0),
  );
}
