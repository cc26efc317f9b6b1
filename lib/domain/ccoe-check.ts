import { type CoreLeadGap, type CorePersonaGap, gapId, type SponsorGap } from "./gap";
import type { FinanceFunction, Persona } from "./persona";
import type { Policy } from "./policy";
import { callRoll, type Roll } from "./roll";
import { isCoreTeam, type SeatKind } from "./seat";
import type { PersonRef, Standing } from "./standing";

export type CcoeSubject = "LEAD" | "DEPUTY" | "SPONSOR" | Persona | FinanceFunction;

/** One thing that the CCoE needs: who gives it, or the gap. */
export type CcoeCheck = {
  subject: CcoeSubject;
  counted: readonly PersonRef[];
  gap: CoreLeadGap | CorePersonaGap | SponsorGap | null;
};

/** @param money the organisation's monthly spend, which is what the CCoE answers for */
export function checkCcoe(people: readonly Standing[], policy: Policy, at: Date, money: number | null): CcoeCheck[] {
  const seated = people.filter(({ fact }) => fact.seats.length > 0);
  const inSeats = (isWanted: (kind: SeatKind) => boolean) =>
    callRoll(seated, ({ seats }) => seats.filter(({ kind }) => isWanted(kind)), at);
  const core = inSeats(isCoreTeam);
  return [
    checkLead(
      "LEAD",
      inSeats((kind) => kind === "LEAD"),
      money,
    ),
    checkLead(
      "DEPUTY",
      inSeats((kind) => kind === "DEPUTY"),
      money,
    ),
    checkSponsor(
      inSeats((kind) => kind === "SPONSOR"),
      money,
    ),
    ...policy.core.personas.map((persona) => checkCorePersona(core, persona, null, money)),
    ...policy.core.functions.map((tag) => checkCorePersona(core, "FINANCE", tag, money)),
  ];
}

const refsOf = (standings: readonly Standing[]) => standings.map(({ ref }) => ref);
const leftOutOf = ({ away }: Roll) => away.map(({ why }) => why);

/** Exactly one lead, at least one deputy. */
function checkLead(subject: "LEAD" | "DEPUTY", roll: Roll, money: number | null): CcoeCheck {
  const counted = refsOf(roll.present);
  const isMet = subject === "LEAD" ? counted.length === 1 : counted.length > 0;
  if (isMet) return { subject, counted, gap: null };
  const severity = subject === "LEAD" ? "CRITICAL" : "MEDIUM";
  const id = gapId("CORE_LEAD", null, subject);
  const gap = { kind: "CORE_LEAD", id, severity, money, counted, leftOut: leftOutOf(roll), missing: subject } as const;
  return { subject, counted, gap };
}

function checkSponsor(roll: Roll, money: number | null): CcoeCheck {
  const counted = refsOf(roll.present);
  if (counted.length > 0) return { subject: "SPONSOR", counted, gap: null };
  const id = gapId("NO_SPONSOR", null, "SPONSOR");
  const gap = { kind: "NO_SPONSOR", id, severity: "HIGH", money, counted, leftOut: leftOutOf(roll) } as const;
  return { subject: "SPONSOR", counted, gap };
}

function checkCorePersona(core: Roll, persona: Persona, tag: FinanceFunction | null, money: number | null): CcoeCheck {
  const isOf = ({ assignment }: Standing) =>
    assignment?.persona === persona && (tag === null || assignment.functions.includes(tag));
  const subject = tag ?? persona;
  const counted = refsOf(core.present.filter(isOf));
  // The tag FINANCE and the persona FINANCE are different subjects.
  const id = gapId("CORE_PERSONA_MISSING", null, tag === null ? persona : `FINANCE/${tag}`);
  if (counted.length > 0) return { subject, counted, gap: null };
  const leftOut = core.away.filter(({ standing }) => isOf(standing)).map(({ why }) => why);
  const coreSize = core.present.length;
  const common = { kind: "CORE_PERSONA_MISSING", id, severity: "CRITICAL", money, counted, leftOut } as const;
  return { subject, counted, gap: { ...common, persona, financeFunction: tag, coreSize } };
}
