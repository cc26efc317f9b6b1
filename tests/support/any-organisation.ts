import fc from "fast-check";
import type { AssignmentFact, CoverageFacts, PersonFact } from "@/lib/domain/coverage-facts";
import { gapKinds } from "@/lib/domain/gap-kind";
import type { Interval } from "@/lib/domain/interval";
import { financeFunctions, personas } from "@/lib/domain/persona";
import { type Policy, parsePolicy } from "@/lib/domain/policy";
import { seatKinds } from "@/lib/domain/seat";
import { spendSides } from "@/lib/domain/spend-owner";
import { noon, rule, unit } from "./coverage-facts";

const dayMs = 86_400_000;
const later = (from: Date, days: number) => new Date(from.getTime() + days * dayMs);

/** Whole days around noon, itself included, so that many rows begin or end on it. */
const moment = fc.integer({ min: -30, max: 30 }).map((days) => later(noon, days));
const interval: fc.Arbitrary<Interval> = fc
  .tuple(moment, fc.option(fc.integer({ min: 1, max: 40 })))
  .map(([from, days]) => ({ from, until: days === null ? null : later(from, days) }));

/** The instants to ask for: those at which rows begin and end, and the millisecond before each. */
export const instant = fc
  .tuple(fc.constantFrom(0, 0, 0, -16, -3, -1, 1, 5), fc.constantFrom(0, 0, -1))
  .map(([days, ms]) => new Date(later(noon, days).getTime() + ms));

/** One at a time, as the database has it; some touch, as when somebody moves, and some leave a gap, as when rehired. */
function sequence<T>(what: fc.Arbitrary<T>, maxLength = 3): fc.Arbitrary<(Interval & T)[]> {
  const pieces = fc.array(fc.tuple(fc.integer({ min: 1, max: 25 }), fc.boolean(), what), { maxLength });
  return fc.tuple(moment, pieces, fc.boolean()).map(([start, list, isOpen]) => {
    const rows: (Interval & T)[] = [];
    let from = start;
    list.forEach(([days, isGap, value], index) => {
      const isLast = index === list.length - 1;
      const until = isLast && isOpen ? null : later(from, days);
      if (!isGap || isLast) rows.push({ ...value, from, until });
      from = until ?? from;
    });
    return rows;
  });
}

const unitIds = ["a", "b", "c", "d", "e"] as const;
const unitId = fc.constantFrom(...unitIds);
const persona = fc.constantFrom(...personas);
const titles = ["Engineer", "Controller", "Buyer"] as const;
const title = fc.constantFrom(...titles);
const now: Interval = { from: new Date("2026-01-01"), until: null };
const mostlyNow = <T>(rows: fc.Arbitrary<(Interval & T)[]>, always: fc.Arbitrary<T>) =>
  fc.oneof(
    rows,
    always.map((value) => [{ ...value, ...now }]),
  );
const orNone = <T>(rows: fc.Arbitrary<T[]>) => fc.oneof(fc.constant<T[]>([]), rows);

const assignment: fc.Arbitrary<Omit<AssignmentFact, keyof Interval | "id">> = fc.record({
  persona,
  functions: fc.subarray([...financeFunctions]),
  confirmations: fc.oneof(fc.constant([]), fc.array(moment, { maxLength: 2 })),
  requests: fc.oneof(
    fc.constant([]),
    fc.array(fc.record({ due: moment, answeredAt: fc.option(moment) }), { maxLength: 2 }),
  ),
});
const post = fc.record({
  unitId: fc.option(unitId),
  title,
  managerId: fc.constantFrom(null, "boss", "chief"),
});
const share = fc.constantFrom(20, 50, 51, 100);
const person = fc.record({
  posts: mostlyNow(sequence(post), post),
  leaves: orNone(sequence(fc.constant({}))),
  assignments: mostlyNow(sequence(assignment), assignment),
  covers: fc.array(
    fc
      .tuple(interval, unitId, persona, fc.boolean())
      .map(([dates, id, as, isDeputy]) => ({ ...dates, unitId: id, persona: as, isDeputy })),
    { maxLength: 3 },
  ),
  // One timeline for each of two kinds, so that some have two seats at once.
  seats: fc
    .tuple(
      orNone(sequence(fc.record({ kind: fc.constantFrom(...seatKinds), share }))),
      orNone(sequence(fc.record({ kind: fc.constant("CORE" as const), share }))),
    )
    .map((both) => both.flat()),
  providerCovers: fc.array(
    fc
      .tuple(interval, fc.constantFrom("aws", "azure"), fc.constantFrom("ENGINEERING" as const, "FINANCE" as const))
      .map(([dates, providerId, side]) => ({ ...dates, providerId, side })),
    { maxLength: 2 },
  ),
  spendOwners: fc.array(
    fc
      .tuple(interval, unitId, fc.constantFrom(...spendSides))
      .map(([dates, id, side]) => ({ ...dates, unitId: id, side })),
    { maxLength: 2 },
  ),
});

/** Parents only among the units before, so that there is no loop; a unit may move from one parent to another. */
const tree = fc
  .tuple(
    ...unitIds.map((id, index) => {
      const parentId = index === 0 ? fc.constant(null) : fc.option(fc.constantFrom(...unitIds.slice(0, index)));
      const facts = fc.record({ parentId, tags: fc.subarray(["cloud", "core"]) });
      return fc.oneof(
        facts.map((one) => [unit(id, one)]),
        sequence(facts).map((versions) => versions.map((one) => unit(id, one))),
      );
    }),
  )
  .map((versions) => versions.flat());

const ofCells = [
  "EMPTY_CELL",
  "HOLDER_ABSENT",
  "BELOW_MINIMUM",
  "SINGLE_POINT",
  "SUCCESSION",
  "RATIO_HEADCOUNT",
] as const;
const gapIds = fc.oneof(
  fc.tuple(fc.constantFrom(...ofCells), unitId, persona).map((parts) => parts.join(":")),
  fc.constantFrom(
    "CORE_LEAD:-:LEAD",
    "NO_SPONSOR:-:SPONSOR",
    "RATIO_SPEND:-:CORE",
    "STALE:-:p0-0",
    "DOUBTFUL:-:p0-0",
    "OVERSPREAD:-:p1",
  ),
);

export const organisation: fc.Arbitrary<CoverageFacts> = fc.record({
  timeZone: fc.constant("UTC"),
  units: tree,
  spends: fc.uniqueArray(
    fc.record({
      unitId,
      // The last falls to nothing, or comes later than what is asked for.
      month: fc.constantFrom("2026-04-01", "2026-06-01", "2026-07-01"),
      amount: fc.constantFrom(0, 900, 9_999, 10_000, 99_999, 100_000, 2_000_000),
    }),
    { selector: ({ unitId: id, month }) => `${id} ${month}` },
  ),
  headcounts: fc.uniqueArray(fc.record({ unitId, people: fc.constantFrom(0, 1, 3, 30, 31, 61) }), {
    selector: (each) => each.unitId,
  }),
  unassigned: fc.uniqueArray(fc.record({ unitId: fc.option(unitId), people: fc.nat(2), sample: fc.constant([]) }), {
    selector: (each) => each.unitId,
  }),
  people: fc.array(person, { maxLength: 7 }).map((people): PersonFact[] =>
    people.map((each, index) => ({
      ...each,
      id: `p${index}`,
      name: `p${index}`,
      assignments: each.assignments.map((one, count) => ({ ...one, id: `p${index}-${count}` })),
    })),
  ),
  providers: fc.tuple(interval, interval).map(([aws, azure]) => [
    { id: "aws", name: "AWS", ...aws },
    { id: "azure", name: "Azure", ...azure },
  ]),
  openSeats: fc.array(fc.tuple(interval, fc.option(unitId)), { maxLength: 2 }).map((seats) =>
    seats.map(([dates, id], index) => ({
      ...dates,
      id: `s${index}`,
      title: "FinOps lead",
      seat: null,
      persona: null,
      unitId: id,
    })),
  ),
  suggestions: fc.uniqueArray(
    fc.record({
      title,
      suggestion: fc.option(
        fc.record({ persona, confidence: fc.constantFrom(0.5, 0.89, 0.9, 1), reason: fc.constant("its words") }),
      ),
    }),
    { selector: (each) => each.title },
  ),
  waivers: fc.array(
    fc.tuple(interval, gapIds).map(([dates, gapId]) => ({ ...dates, gapId })),
    { maxLength: 4 },
  ),
  plannedGaps: fc.array(fc.record({ gapId: gapIds, personId: fc.constant("p0"), on: moment }), { maxLength: 4 }),
});

const strict: Policy = {
  ...parsePolicy({
    requirements: [
      rule("MATERIAL_UNITS", "ENGINEERING", { minimum: 2 }),
      rule("MATERIAL_UNITS", "ENGINEERING", { minimum: 3, spendFrom: 100_000, severity: "LOW" }),
      rule("TOP_LEVEL_UNITS", "FINANCE", { spendFrom: 10_000 }),
      rule("MATERIAL_UNITS", "EXECUTIVE"),
      rule("ALL_UNITS", "PRODUCT", { severity: "MEDIUM" }),
      rule("MATERIAL_UNITS", "FINANCE", { scope: { of: "TAG", tag: "cloud" }, severity: "CRITICAL" }),
    ],
    core: { functions: ["FINANCE", "PROCUREMENT"] },
    holderAbsent: { days: 5 },
    singlePoint: { spendFrom: 0 },
    succession: { days: 12, highDays: 3 },
    ratioHeadcount: { ENGINEERING: 15, PRODUCT: 30 },
    monoculture: { percent: 40 },
    stale: { days: 10 },
    overspread: { units: 1 },
    openSeat: { days: 7 },
  }),
};

/** The policies that organisations are judged by. Ids of units are short here, which a stored policy would not have. */
export const policy: fc.Arbitrary<Policy> = fc.oneof(
  fc.constant(parsePolicy({})),
  fc.constant(strict),
  fc
    .record({ one: unitId, other: unitId, off: fc.subarray([...gapKinds], { maxLength: 4 }), side: fc.boolean() })
    .map(({ one, other, off, side }): Policy => {
      const more = [
        rule("ALL_UNITS", "FINANCE", { scope: { of: "UNIT", unitId: one }, minimum: 2 }),
        rule("ALL_UNITS", "ENGINEERING", { scope: { of: "SUBTREE", unitId: other } }),
      ];
      return {
        ...strict,
        requirements: [...strict.requirements, ...more],
        exemptions: [{ unitId: one, persona: "PRODUCT", reason: "has none" }],
        providerExemptions: side ? [{ providerId: "aws", side: "FINANCE", reason: "by contract" }] : [],
        kinds: { ...strict.kinds, ...Object.fromEntries(off.map((kind) => [kind, false])) },
      };
    }),
);
