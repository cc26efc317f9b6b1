import { surroundings } from "./ahead-around";
import { type Coverage, judgeCoverage } from "./coverage";
import type { CoverageFacts, PersonFact } from "./coverage-facts";
import { type Day, dayOf } from "./day";
import { byRank, type Gap } from "./gap";
import { type GapKind, severities } from "./gap-kind";
import { type Happening, type HeadcountStep, happenings, personalHappenings, type Window } from "./happening";
import type { Policy } from "./policy";

/** How far the page looks ahead. */
export const daysAhead = 90;

/**
 * Facts of an instant and of a while from then on: all that is planned. `headcounts` and `unassigned` are those of the
 * instant; `steps` lead on from there.
 */
export type ComingFacts = {
  facts: CoverageFacts;
  steps: readonly HeadcountStep[];
  /** That of the instant, then each that begins later, in order of time. */
  policies: readonly { policy: Policy; from: Date }[];
};

export type Coming = {
  day: Day;
  at: Date;
  /** `UNWAIVED`: the gap is open already, and accepted until then. */
  change: "OPENS" | "CLOSES" | "UNWAIVED";
  gap: Gap;
  /** By which the gap explains itself. */
  policy: Policy;
  /** What brings it about, the strongest of each person; none when it follows from what else changes. */
  causes: Happening[];
};

/** These follow from the passing of time, or look ahead themselves: everybody's confirmation grows old some day. */
const leftOut: readonly GapKind[] = ["STALE", "UNASSIGNED", "DOUBTFUL", "SUCCESSION", "OPEN_SEAT_AGEING"];

/** Which gaps open and close in a window by what is planned, and why, in order of time. Each day is judged by its end. */
export function lookAhead(coming: ComingFacts, window: Window): Coming[] {
  const { facts } = coming;
  const all = [
    ...happenings(
      facts,
      coming.policies.map(({ from }) => from),
      window,
    ),
    ...headcountChanges(coming),
  ];
  const around = surroundings(coming, all, judged(coming, window.from));
  const found: Coming[] = [];
  let last = window.from;
  for (const [day, ofDay] of [...byDay(all, facts.timeZone)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const at = new Date(Math.max(...ofDay.map((each) => each.at.getTime())));
    const near = around(ofDay);
    const sight = near === null ? coming : { ...coming, facts: near.facts };
    const before = judged(sight, last, near?.decides);
    const after = judged(sight, at, near?.decides);
    const causesOf = causeFinder(sight.facts, ofDay, [before, after]);
    for (const { change, gap } of differences(before, after)) {
      const policy = (change === "CLOSES" ? before : after).policy;
      found.push({ day, at, change, gap, policy, causes: causesOf(gap) });
    }
    last = at;
  }
  return found;
}

function headcountChanges({ facts, steps }: ComingFacts): Happening[] {
  const names = new Map(facts.units.map(({ id, name }) => [id, name]));
  return steps
    .filter(({ change }) => change !== 0)
    .map(({ at, unitId }) => ({ at, of: "HEADCOUNT", unitId, name: names.get(unitId) ?? "a unit" }));
}

type Judged = { coverage: Coverage; policy: Policy; gaps: ReadonlyMap<string, Gap> };

function judged({ facts, steps, policies }: ComingFacts, at: Date, decides = (_: Gap) => true): Judged {
  const policy = policies.filter(({ from }) => from <= at).at(-1)?.policy;
  if (!policy) throw new Error("There is no policy at the beginning of the window.");
  const coverage = judgeCoverage({ ...facts, headcounts: headcountsAt(facts, steps, at) }, policy, at);
  const gaps = coverage.gaps.filter((gap) => !leftOut.includes(gap.kind) && decides(gap)).sort(byRank);
  return { coverage, policy, gaps: new Map(gaps.map((gap) => [gap.id, gap])) };
}

function headcountsAt({ headcounts }: CoverageFacts, steps: readonly HeadcountStep[], at: Date) {
  const counts = new Map(headcounts.map(({ unitId, people }) => [unitId, people]));
  for (const step of steps) {
    if (step.at <= at) counts.set(step.unitId, (counts.get(step.unitId) ?? 0) + step.change);
  }
  return [...counts].map(([unitId, people]) => ({ unitId, people }));
}

function byDay(all: readonly Happening[], timeZone: string): Map<Day, Happening[]> {
  const days = new Map<Day, Happening[]>();
  const known = new Map<number, Day>();
  for (const each of all) {
    const time = each.at.getTime();
    const day = known.get(time) ?? dayOf(each.at, timeZone);
    known.set(time, day);
    const ofDay = days.get(day);
    if (ofDay) ofDay.push(each);
    else days.set(day, [each]);
  }
  return days;
}

function differences(before: Judged, after: Judged): Pick<Coming, "change" | "gap">[] {
  const opens = [...after.gaps.values()].filter(({ id }) => !before.gaps.has(id));
  const unwaived = [...after.gaps.values()].filter(
    ({ id, state }) => state !== "WAIVED" && before.gaps.get(id)?.state === "WAIVED",
  );
  // A cell in which one person was left and now nobody is has got worse: nothing of it has closed.
  const worse = (closed: Gap) =>
    opens.some((open) => cellOf(open) !== null && cellOf(open) === cellOf(closed) && rank(open) <= rank(closed));
  const closes = [...before.gaps.values()].filter((gap) => !after.gaps.has(gap.id) && !worse(gap));
  return [
    ...opens.filter(({ state }) => state !== "WAIVED").map((gap) => ({ change: "OPENS" as const, gap })),
    ...unwaived.map((gap) => ({ change: "UNWAIVED" as const, gap })),
    ...closes.map((gap) => ({ change: "CLOSES" as const, gap })),
  ];
}

const rank = ({ severity }: Gap) => severities.indexOf(severity);

function cellOf(gap: Gap): string | null {
  return "minimum" in gap ? `${gap.unit.id} ${gap.persona}` : null;
}

/** Which of a day's happenings bring a gap about. */
function causeFinder(facts: CoverageFacts, ofDay: readonly Happening[], judged: readonly Judged[]) {
  const people = new Map(facts.people.map((person) => [person.id, person]));
  const personal = strongest(ofDay);
  const cells = judged.map(
    ({ coverage }) => new Map(coverage.cells.map((cell) => [`${cell.unitId} ${cell.persona}`, cell])),
  );
  return (gap: Gap): Happening[] => {
    const cell = cellOf(gap);
    const known = cell === null ? [] : cells.flatMap((each) => each.get(cell) ?? []);
    const inCell = new Set(
      known
        .flatMap(({ holders, leftOut: others }) => [...holders, ...others.map(({ person }) => person)])
        .map(({ id }) => id),
    );
    const causes = personal.filter((each) => {
      const person = people.get(each.person.id);
      return person !== undefined && (inCell.has(person.id) || concerns(person, gap));
    });
    const waivers = ofDay.filter((each) => each.of === "WAIVER" && each.gapId === gap.id);
    if (causes.length + waivers.length > 0) return [...causes, ...waivers];
    const units = judged.flatMap(({ coverage }) => unitsOf(coverage, gap));
    return ofDay.filter((each) => each.of === "POLICY" || isAbout(each, gap, units));
  };
}

type Personal = Happening & { of: "PERSON" };

/** Who leaves also leaves their seat and their covers: of each person what explains the rest. */
function strongest(ofDay: readonly Happening[]): Personal[] {
  const byPerson = new Map<string, Personal>();
  for (const each of ofDay) {
    if (each.of !== "PERSON") continue;
    const known = byPerson.get(each.person.id);
    if (!known || order(each) < order(known)) byPerson.set(each.person.id, each);
  }
  return [...byPerson.values()];
}

const order = ({ kind }: Personal) => personalHappenings.indexOf(kind);

/** Gaps that are in no cell name those who count by what they have. */
function concerns(person: PersonFact, gap: Gap): boolean {
  switch (gap.kind) {
    case "CORE_LEAD":
    case "CORE_PERSONA_MISSING":
    case "CORE_MONOCULTURE":
    case "RATIO_SPEND":
    case "NO_SPONSOR":
      return person.seats.length > 0;
    case "PROVIDER_NO_ENGINEERING":
    case "PROVIDER_NO_FINANCE":
      return person.providerCovers.some(({ providerId }) => providerId === gap.provider.id);
    case "NO_SPEND_OWNER":
      return person.spendOwners.some(({ unitId }) => unitId === gap.unit.id);
    case "OVERSPREAD":
      return person.id === gap.person.id;
    default:
      return false;
  }
}

/** The unit of a gap, with those below it where it is judged with them. */
function unitsOf({ units }: Coverage, gap: Gap): string[] {
  const index = "unit" in gap ? units.findIndex(({ id }) => id === gap.unit?.id) : -1;
  const unit = units[index];
  if (!unit) return [];
  return units.slice(index, index + (unit.isRolledUp ? unit.below : 0) + 1).map(({ id }) => id);
}

function isAbout(happening: Happening, gap: Gap, units: readonly string[]): boolean {
  if (happening.of === "UNIT" || happening.of === "HEADCOUNT") return units.includes(happening.unitId);
  return happening.of === "PROVIDER" && "provider" in gap && gap.provider.id === happening.providerId;
}
