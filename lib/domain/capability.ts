import { done, type Outcome, refused } from "./outcome";
import { personaNames } from "./persona";
import { typedLine } from "./typed-line";

/** Who has a part in a capability: the CCoE, and the four personas. In the order of the columns. */
export const capabilityRoles = ["CCOE", "ENGINEERING", "PRODUCT", "EXECUTIVE", "FINANCE"] as const;
export type CapabilityRole = (typeof capabilityRoles)[number];

export const capabilityRoleNames: Record<CapabilityRole, string> = { CCOE: "CCoE", ...personaNames };

/** Does it, answers for it, is asked before, is told after. */
export const raciLetters = ["R", "A", "C", "I"] as const;
export type RaciLetter = (typeof raciLetters)[number];

export const raciNames: Record<RaciLetter, string> = {
  R: "Responsible: does it",
  A: "Accountable: answers for it",
  C: "Consulted: is asked before",
  I: "Informed: is told after",
};

export type Duties = Partial<Record<CapabilityRole, string>>;
export type Raci = Partial<Record<CapabilityRole, RaciLetter>>;

/** Where a line came from: the FinOps Framework, its list of what it leaves to each organisation, or the organisation. */
export const capabilityOrigins = ["FINOPS", "UNDEFINED", "OWN"] as const;
export type CapabilityOrigin = (typeof capabilityOrigins)[number];

export const capabilityOriginNames: Record<CapabilityOrigin, string> = {
  FINOPS: "the FinOps Framework",
  UNDEFINED: "the FinOps Framework, which leaves it to each organisation",
  OWN: "this organisation",
};

/** A capability as a whole, or one activity of it, with what each role does for it. */
export type CapabilityLine = {
  lineId: string;
  capability: string;
  /** Empty for the capability as a whole. */
  activity: string;
  origin: CapabilityOrigin;
  duties: Duties;
  raci: Raci;
};

/** "Forecasting", or "Forecasting: quarterly review". */
export function lineName({ capability, activity }: Pick<CapabilityLine, "capability" | "activity">): string {
  return activity === "" ? capability : `${capability}: ${activity}`;
}

/** A line that the source does not define, and of which nobody here has said anything either. */
export function isUndecided({ origin, duties }: Pick<CapabilityLine, "origin" | "duties">): boolean {
  return origin === "UNDEFINED" && Object.keys(duties).length === 0;
}

/** As many lines as the catalogue may have: more is no overview. */
export const mostCapabilityLines = 200;
const longestDuty = 300;

export function lineStatement(typed: {
  capability: string;
  activity: string;
}): Outcome<Pick<CapabilityLine, "capability" | "activity">> {
  const capability = typedLine(typed.capability, { field: "capability", what: "The capability", longest: 80 });
  if (!capability.ok) return capability;
  const activity = typedLine(typed.activity, {
    field: "activity",
    what: "The activity",
    longest: 120,
    isRequired: false,
  });
  if (!activity.ok) return activity;
  return done({ capability: capability.value, activity: activity.value });
}

/** A line with what one role does, and its letter; an empty text and no letter take the role out of it. */
export function withDuty(
  { duties, raci }: Pick<CapabilityLine, "duties" | "raci">,
  role: CapabilityRole,
  { duty, letter }: { duty: string; letter: RaciLetter | null },
): Outcome<Pick<CapabilityLine, "duties" | "raci">> {
  const text = typedLine(duty, { field: "duty", what: "What they do", longest: longestDuty, isRequired: false });
  if (!text.ok) return text;
  const { [role]: _duty, ...otherDuties } = duties;
  const { [role]: _letter, ...otherLetters } = raci;
  return done({
    duties: text.value === "" ? otherDuties : { ...otherDuties, [role]: text.value },
    raci: letter === null ? otherLetters : { ...otherLetters, [role]: letter },
  });
}

export type RaciFault = "NO_A" | "TWO_A" | "A_WITHOUT_HOLDER" | "NO_R";

export const raciFaultNames: Record<RaciFault, string> = {
  NO_A: "Nobody is accountable",
  TWO_A: "More than one is accountable",
  A_WITHOUT_HOLDER: "Nobody in the organisation is who is accountable",
  NO_R: "Nobody does it",
};

/**
 * What is wrong with the letters of a line. A line without any letter has not been decided, which is no fault. `isHeld` says
 * of a role whether there is somebody; without it, that is not judged.
 */
export function raciFaults(raci: Raci, isHeld: ((role: CapabilityRole) => boolean) | null): RaciFault[] {
  const of = (letter: RaciLetter) => capabilityRoles.filter((role) => raci[role] === letter);
  if (Object.keys(raci).length === 0) return [];
  const accountable = of("A");
  const faults: RaciFault[] = [];
  if (accountable.length === 0) faults.push("NO_A");
  if (accountable.length > 1) faults.push("TWO_A");
  if (isHeld && accountable.some((role) => !isHeld(role))) faults.push("A_WITHOUT_HOLDER");
  // Who answers for something may do it too; with nobody else in it, they do.
  if (of("R").length === 0 && accountable.length === 0) faults.push("NO_R");
  return faults;
}

/** The lines of one capability under each other, in the order of the first of each. */
export function byCapability<Line extends { capability: string }>(
  lines: readonly Line[],
): { capability: string; lines: Line[] }[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) groups.set(line.capability, [...(groups.get(line.capability) ?? []), line]);
  return [...groups].map(([capability, own]) => ({ capability, lines: own }));
}

/** The text that a line is refused with which is not there. */
export const lineGone = refused("This line is not in the catalogue any more. Load the page again.");
