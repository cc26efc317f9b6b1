import { checkCapacity } from "./core-capacity";
import { type CoreGap, gapId } from "./gap";
import type { Judging } from "./judging";
import type { FinanceFunction, Persona } from "./persona";
import { callRoll, type Roll } from "./roll";
import { isCoreTeam, type SeatKind } from "./seat";
import type { PersonRef, Standing } from "./standing";

export type CcoeSubject = "LEAD" | "DEPUTY" | "SPONSOR" | "SIZE" | "MIX" | Persona | FinanceFunction;

/** One thing that the CCoE needs: who gives it, or the gap. */
export type CcoeCheck = {
  subject: CcoeSubject;
  counted: readonly PersonRef[];
  gap: CoreGap | null;
  /** False where something is not known that it takes: then no gap means nothing. */
  isEvaluated: boolean;
};

/** What depends on the CCoE is the organisation's monthly spend. */
export function checkCcoe(people: readonly Standing[], judging: Judging): CcoeCheck[] {
  const { policy, at } = judging;
  const seated = people.filter(({ fact }) => fact.seats.length > 0);
  const inSeats = (isWanted: (kind: SeatKind) => boolean) =>
    callRoll(seated, ({ seats }) => seats.filter(({ kind }) => isWanted(kind)), at);
  const core = inSeats(isCoreTeam);
  const checks = [
    checkLead(
      "LEAD",
      inSeats((kind) => kind === "LEAD"),
      judging,
    ),
    checkLead(
      "DEPUTY",
      inSeats((kind) => kind === "DEPUTY"),
      judging,
    ),
    checkSponsor(
      inSeats((kind) => kind === "SPONSOR"),
      judging,
    ),
    ...policy.core.personas.map((persona) => checkCorePersona(core, { persona, tag: null }, judging)),
    ...checkCapacity(core, judging),
    ...policy.core.functions.map((tag) => checkCorePersona(core, { persona: "FINANCE", tag }, judging)),
  ];
  // A kind that is switched off is no gap.
  return checks.map((check) => (check.gap && !policy.kinds[check.gap.kind] ? { ...check, gap: null } : check));
}

const refsOf = (standings: readonly Standing[]) => standings.map(({ ref }) => ref);
const leftOutOf = ({ away }: Roll) => away.map(({ why }) => why);

/** Exactly one lead, at least one deputy. */
function checkLead(subject: "LEAD" | "DEPUTY", roll: Roll, { organisationSpend: money, stateOf }: Judging): CcoeCheck {
  const counted = refsOf(roll.present);
  const isMet = subject === "LEAD" ? counted.length === 1 : counted.length > 0;
  if (isMet) return { subject, counted, gap: null, isEvaluated: true };
  const id = gapId("CORE_LEAD", null, subject);
  const severity = subject === "LEAD" ? "CRITICAL" : "MEDIUM";
  const common = { id, state: stateOf(id), severity, money, counted, leftOut: leftOutOf(roll) } as const;
  return { subject, counted, gap: { kind: "CORE_LEAD", ...common, missing: subject }, isEvaluated: true };
}

function checkSponsor(roll: Roll, { organisationSpend: money, stateOf }: Judging): CcoeCheck {
  const counted = refsOf(roll.present);
  if (counted.length > 0) return { subject: "SPONSOR", counted, gap: null, isEvaluated: true };
  const id = gapId("NO_SPONSOR", null, "SPONSOR");
  const common = { id, state: stateOf(id), money, counted, leftOut: leftOutOf(roll) };
  return { subject: "SPONSOR", counted, gap: { kind: "NO_SPONSOR", severity: "HIGH", ...common }, isEvaluated: true };
}

function checkCorePersona(
  core: Roll,
  { persona, tag }: { persona: Persona; tag: FinanceFunction | null },
  { organisationSpend: money, stateOf }: Judging,
): CcoeCheck {
  const isOf = ({ assignment }: Standing) =>
    assignment?.persona === persona && (tag === null || assignment.functions.includes(tag));
  const subject = tag ?? persona;
  const counted = refsOf(core.present.filter(isOf));
  // The tag FINANCE and the persona FINANCE are different subjects.
  const id = gapId("CORE_PERSONA_MISSING", null, tag === null ? persona : `FINANCE/${tag}`);
  if (counted.length > 0) return { subject, counted, gap: null, isEvaluated: true };
  const leftOut = core.away.filter(({ standing }) => isOf(standing)).map(({ why }) => why);
  const common = { id, state: stateOf(id), severity: "CRITICAL", money, counted, leftOut } as const;
  const coreSize = core.present.length;
  const gap = { kind: "CORE_PERSONA_MISSING", ...common, persona, financeFunction: tag, coreSize } as const;
  return { subject, counted, gap, isEvaluated: true };
}
