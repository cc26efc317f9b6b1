import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aheadEvents } from "@/lib/domain/ahead-calendar";
import { causesInWords } from "@/lib/domain/ahead-words";
import { evaluateCoverage } from "@/lib/domain/coverage";
import type { CoverageFacts, PersonFact } from "@/lib/domain/coverage-facts";
import type { Interval } from "@/lib/domain/interval";
import { type Coming, type ComingFacts, lookAhead } from "@/lib/domain/look-ahead";
import { personas } from "@/lib/domain/persona";
import { parsePolicy } from "@/lib/domain/policy";
import { seatKinds } from "@/lib/domain/seat";
import {
  always,
  day,
  engineer,
  facts,
  headcount,
  job,
  noon,
  owner,
  spend,
  staff,
  unit,
} from "../support/coverage-facts";

const policy = parsePolicy({});
const window = { from: noon, until: day("2026-09-13") };
const coming = (given: Partial<CoverageFacts>, rest: Partial<ComingFacts> = {}): ComingFacts => ({
  facts: facts({
    units: [unit("retail")],
    headcounts: [headcount("retail")],
    spends: [spend("retail", 50_000)],
    ...given,
  }),
  steps: [],
  policies: [{ policy, from: noon }],
  ...rest,
});
const said = (found: readonly Coming[]) =>
  found.map(
    (each) =>
      `${each.day} ${each.change} ${each.gap.kind} ${"persona" in each.gap ? each.gap.persona : ""}: ${causesInWords(each, "UTC")}`,
  );
const ahead = (given: Partial<CoverageFacts>, rest?: Partial<ComingFacts>) =>
  said(lookAhead(coming(given, rest), window));
const held = (given: Partial<PersonFact>) => staff("Ada", "retail", { assignments: [engineer], ...given });

describe("what is coming", () => {
  it("is nothing when nothing is planned", () => {
    expect(ahead({ people: [held({})] })).toEqual([]);
  });

  it("is a leave that opens a cell, and closes it again, by dates alone", () => {
    const leaves = [{ from: day("2026-07-01"), until: day("2026-08-01") }];
    expect(ahead({ people: [held({ leaves })] })).toEqual([
      "2026-07-01 OPENS HOLDER_ABSENT ENGINEERING: Ada goes on leave on 1 July 2026.",
      "2026-08-01 CLOSES HOLDER_ABSENT ENGINEERING: Ada is back from leave on 1 August 2026.",
    ]);
  });

  it("is also of a unit that, once its people are gone, is judged with those below it", () => {
    const given = {
      units: [unit("top"), unit("retail", { parentId: "top" }), unit("shop", { parentId: "retail" })],
      headcounts: ["top", "retail", "shop"].map((id) => headcount(id)),
      spends: [spend("top", 600_000), spend("retail", 5_000), spend("shop", 5_000)],
      people: [staff("Ada", "shop", { assignments: [{ ...engineer, until: day("2026-07-02") }] })],
    };
    const steps = [{ unitId: "retail", at: day("2026-07-01"), change: -1 }];
    const found = lookAhead(coming(given, { steps }), window).filter(({ gap }) =>
      gap.id.endsWith(":retail:ENGINEERING"),
    );
    expect(found.map(({ change, day: on, gap }) => `${on} ${change} ${gap.kind}`)).toContain(
      "2026-07-02 OPENS EMPTY_CELL",
    );
  });

  it("is a departure, with its last day, told once of everything that ends with it", () => {
    const until = day("2026-07-01");
    const ends = { ...always, until };
    const people = [
      held({
        posts: [{ unitId: "retail", ...job, ...ends }],
        assignments: [{ ...engineer, until }],
        seats: [{ kind: "LEAD", share: 10, ...ends }],
      }),
    ];
    const found = ahead({ people }).filter((each) => /CORE_LEAD|EMPTY_CELL/.test(each));
    expect(found).toEqual([
      "2026-07-01 OPENS EMPTY_CELL ENGINEERING: Ada leaves: the last day is 30 June 2026.",
      "2026-07-01 OPENS CORE_LEAD : Ada leaves: the last day is 30 June 2026.",
    ]);
  });

  it("is worse, not closed as well, where the one who was left goes too", () => {
    const rich = [spend("retail", 500_000)];
    const leaves = [{ from: day("2026-07-01"), until: null }];
    expect(ahead({ people: [held({ leaves })], spends: rich })).toEqual([
      "2026-07-01 OPENS HOLDER_ABSENT ENGINEERING: Ada goes on leave on 1 July 2026.",
    ]);
  });

  it("is a waiver that ends, of a gap that is open all along", () => {
    const waivers = [{ gapId: "EMPTY_CELL:retail:FINANCE", ...always, until: day("2026-07-01") }];
    expect(ahead({ people: [held({})], waivers })).toEqual([
      "2026-07-01 UNWAIVED EMPTY_CELL FINANCE: Its waiver ends on 30 June 2026.",
    ]);
  });

  it("is a change of the policy, which is judged by its own rules from its day on", () => {
    const lax = parsePolicy({ kinds: { EMPTY_CELL: false } });
    const policies = [
      { policy: lax, from: noon },
      { policy, from: day("2026-07-01") },
    ];
    expect(ahead({ people: [held({})] }, { policies })).toContain(
      "2026-07-01 OPENS EMPTY_CELL FINANCE: The coverage policy changes on 1 July 2026.",
    );
  });

  it("knows who joins, who moves, and that a unit without people of its own is judged with those below", () => {
    const units = [unit("retail"), unit("web", { parentId: "retail" })];
    const posts = [
      { unitId: "retail", ...job, ...always, until: day("2026-07-01") },
      { unitId: "web", ...job, from: day("2026-07-01"), until: null },
    ];
    const steps = [
      { unitId: "retail", at: day("2026-07-01"), change: -1 },
      { unitId: "web", at: day("2026-07-01"), change: 1 },
    ];
    const found = ahead({ units, people: [held({ posts })] }, { steps });
    expect(found.some((each) => each.includes("CLOSES EMPTY_CELL ENGINEERING: Ada moves to another post"))).toBe(true);
    expect(found.some((each) => each.includes("OPENS EMPTY_CELL ENGINEERING"))).toBe(false);
  });

  it("keeps the identity of an event that moves to another day", () => {
    const uids = (from: string) => {
      const leaves = [{ from: day(from), until: null }];
      const found = lookAhead(coming({ people: [held({ leaves })] }), window);
      return aheadEvents(found, { origin: "https://muster.example.com", currency: "EUR", timeZone: "UTC" }).map(
        ({ uid }) => uid,
      );
    };
    expect(uids("2026-07-01")).toEqual(uids("2026-07-15"));
    expect(uids("2026-07-01")).toEqual(["HOLDER_ABSENT:retail:ENGINEERING/OPENS/1@muster.example.com"]);
  });
});

const dayMs = 86_400_000;
const moment = fc.integer({ min: -20, max: 40 }).map((days) => new Date(day("2026-06-15").getTime() + days * dayMs));
const interval: fc.Arbitrary<Interval> = fc
  .tuple(moment, fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }))
  .map(([from, days]) => ({ from, until: days === null ? null : new Date(from.getTime() + days * dayMs) }));
const unitIds = ["a", "b", "c", "d", "e"] as const;
const above = { a: null, b: "a", c: "a", d: "b", e: null };
const unitId = fc.constantFrom(...unitIds);
const persona = fc.constantFrom(...personas);
const anyPerson = (id: string) =>
  fc
    .record({
      post: fc.tuple(unitId, fc.oneof(fc.constant(always), interval)),
      leaves: fc.oneof(
        fc.constant([]),
        interval.map((each) => [each]),
      ),
      assignment: fc.tuple(persona, fc.oneof(fc.constant(always), interval)),
      covers: fc.oneof(
        fc.constant([]),
        fc
          .tuple(interval, unitId, persona, fc.boolean())
          .map(([dates, to, as, isDeputy]) => [{ ...dates, unitId: to, persona: as, isDeputy }]),
      ),
      seats: fc.oneof(
        fc.constant([]),
        fc.tuple(interval, fc.constantFrom(...seatKinds)).map(([dates, kind]) => [{ ...dates, kind, share: 50 }]),
      ),
    })
    .map(({ post: [to, dates], assignment: [as, when], ...rest }): PersonFact => {
      return staff(id, to, {
        ...rest,
        posts: [{ unitId: to, ...job, ...dates }],
        assignments: [{ ...owner, id, persona: as, ...when }],
      });
    });
// Small numbers, so that few people decide; a unit above without people of its own, or with one who may go.
const strict = parsePolicy({ ratioHeadcount: { ENGINEERING: 2, FINANCE: 4 }, monoculture: { percent: 60 } });
const anyFacts = fc
  .record({
    people: fc.tuple(...["p", "q", "r", "s", "t", "u"].map(anyPerson)),
    waived: fc.array(interval, { maxLength: 2 }),
    counts: fc.tuple(...unitIds.map(() => fc.integer({ min: 0, max: 3 }))),
    amounts: fc.tuple(...unitIds.map(() => fc.option(fc.constantFrom(5_000, 50_000, 200_000), { nil: null }))),
    steps: fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), unitId, fc.constantFrom(-1, 1, 2)), { maxLength: 3 }),
  })
  .map(({ people, waived, counts, amounts, steps }) =>
    coming(
      {
        units: unitIds.map((id) => unit(id, { parentId: above[id] })),
        headcounts: unitIds.map((id, index) => headcount(id, counts[index])),
        spends: unitIds.flatMap((id, index) => (amounts[index] == null ? [] : [spend(id, amounts[index])])),
        people,
        waivers: waived.flatMap((dates, index) =>
          dates.until ? [{ gapId: `EMPTY_CELL:${unitIds[index]}:FINANCE`, from: always.from, until: dates.until }] : [],
        ),
      },
      {
        policies: [{ policy: strict, from: noon }],
        steps: steps.map(([days, to, change]) => ({
          unitId: to,
          at: new Date(day("2026-06-15").getTime() + days * dayMs),
          change,
        })),
      },
    ),
  );

const month = { from: noon, until: day("2026-07-20") };

function headcountsAt({ facts: { headcounts }, steps }: ComingFacts, at: Date) {
  return headcounts.map(({ unitId: id, people }) => {
    const since = steps.filter((step) => step.unitId === id && step.at <= at);
    return { unitId: id, people: since.reduce((sum, { change }) => sum + change, people) };
  });
}

it("is what one would find by looking at each day, whatever is planned, and says what each comes of", () => {
  const timely = /^(STALE|UNASSIGNED|DOUBTFUL|SUCCESSION|OPEN_SEAT_AGEING):/;
  fc.assert(
    fc.property(anyFacts, (given) => {
      const idsAt = (at: Date) =>
        new Map(
          evaluateCoverage({ ...given.facts, headcounts: headcountsAt(given, at) }, strict, at)
            .gaps.filter(({ id }) => !timely.test(id))
            .map((gap) => [gap.id, gap]),
        );
      const found = lookAhead(given, month);
      let before = idsAt(noon);
      for (let at = day("2026-06-16"); at <= month.until; at = new Date(at.getTime() + dayMs)) {
        const after = idsAt(at);
        const today = found.filter((each) => each.day === at.toISOString().slice(0, 10));
        const ids = (change: Coming["change"]) =>
          today
            .filter((each) => each.change === change)
            .map(({ gap }) => gap.id)
            .sort();
        const opened = [...after.values()].filter(({ id, state }) => !before.has(id) && state !== "WAIVED");
        expect(ids("OPENS")).toEqual(opened.map(({ id }) => id).sort());
        const unwaived = [...after.values()].filter(
          ({ id, state }) => before.get(id)?.state === "WAIVED" && state !== "WAIVED",
        );
        expect(ids("UNWAIVED")).toEqual(unwaived.map(({ id }) => id).sort());
        const closed = [...before.keys()].filter((id) => !after.has(id));
        for (const id of ids("CLOSES")) expect(closed).toContain(id);
        for (const id of closed.filter((each) => !ids("CLOSES").includes(each))) {
          const cell = id.slice(id.indexOf(":"));
          // The cell has got worse, which may be accepted already.
          expect([...after.keys()].some((open) => open.endsWith(cell) && open !== id && !before.has(open))).toBe(true);
        }
        before = after;
      }
      for (const each of found) expect(each.causes, `${each.day} ${each.change} ${each.gap.id}`).not.toEqual([]);
    }),
    { numRuns: 200, interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false },
  );
}, 120_000);
