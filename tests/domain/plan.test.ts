import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlaps } from "@/lib/domain/interval";
import { personas } from "@/lib/domain/persona";
import { planned } from "@/lib/domain/plan";
import { mayTurn, planStates, planTurns } from "@/lib/domain/plan-statement";
import type { PlanStep } from "@/lib/domain/plan-step";
import { planStepText } from "@/lib/domain/plan-step-text";
import type { PlanRegister } from "@/lib/domain/planned-register";
import { seatKinds } from "@/lib/domain/seat";

const [begin, from, later] = [new Date("2025-01-01"), new Date("2026-03-01"), new Date("2026-06-01")];
const when = { from, now: new Date("2026-02-01") };
const always = { from: begin, until: null };
const post = (personId: string, unitId: string, managerId: string | null = null) => {
  return { id: `post ${personId}`, personId, unitId, managerId, title: "Analyst", location: "Bergen", ...always };
};
const version = (unitId: string, parentId: string | null = null) => {
  return { id: `version ${unitId}`, unitId, name: unitId, parentId, tags: [], ...always };
};

/** Ann leads Ben in the unit "a", Cid has left; "b" is below "a", "c" stands by itself. */
const register: PlanRegister = {
  people: ["ann", "ben", "cid"].map((id) => ({ id, name: id })),
  providers: [{ id: "aws", ...always }],
  rows: {
    unit: ["a", "b", "c"].map((id) => ({ id, code: id })),
    unitVersion: [version("a"), version("b", "a"), version("c")],
    post: [post("ann", "a"), post("ben", "a", "ann"), { ...post("cid", "a"), until: new Date("2025-02-01") }],
    leave: [],
    assignment: [
      { id: "as", personId: "ann", persona: "PRODUCT", functions: [], share: 100, confirmedAt: null, ...always },
    ],
    confirmation: [],
    outOfScope: [{ id: "out", personId: "ben", ...always }],
    cover: [{ id: "cover", personId: "ben", unitId: "b", persona: "ENGINEERING", isDeputy: false, ...always }],
    seat: [{ id: "seat", personId: "ann", kind: "LEAD", share: 50, ...always }],
    providerCover: [{ id: "answer", personId: "ann", providerId: "aws", side: "FINANCE", ...always }],
    spendOwner: [{ id: "owner", personId: "ann", unitId: "b", side: "BUSINESS", ...always }],
    openSeat: [{ id: "open", title: "Analyst", seat: null, persona: "FINANCE", unitId: "b", share: 100, ...always }],
  },
};

const tried = (...steps: PlanStep[]) => planned(register, steps, when);
const problemsOf = (...steps: PlanStep[]) => tried(...steps).outcomes.map(({ problem }) => problem);

describe("a step of a plan", () => {
  it.each<[string, PlanStep, string]>([
    ["whoever has left does not move", move("cid", "b"), "cid is not employed on that day."],
    ["nobody moves to where no unit is", move("ben", "x"), "This unit does not exist on that day."],
    ["nobody manages themselves", move("ann", "b", "ann"), "Nobody is their own manager."],
    [
      "nobody reports to who reports to them",
      move("ann", "b", "ben"),
      "ben reports to ann, directly or through others.",
    ],
    ["a manager is employed", move("ben", "b", "cid"), "This manager is not employed on that day."],
    ["finance says which", assign("ann", "FINANCE"), "Say whether this person does finance, procurement or both."],
    ["what ends has begun", { kind: "END_ASSIGNMENT", personId: "ben" }, "This person has no persona on that day."],
    ["there is one lead", seat("ben", "LEAD"), "ann is the lead, and there is one."],
    [
      "a seat is left by who has it",
      { kind: "LEAVE_SEAT", personId: "ben", seat: "CORE" },
      "This person does not have the seat on that day.",
    ],
    ["who has left leaves no more", { kind: "LEAVE", personId: "cid" }, "cid has left already."],
    [
      "whom nobody knows does nothing",
      { kind: "LEAVE", personId: "x" },
      "This person is not in the register any more.",
    ],
    ["a code is given once", found("c", null), "c has the code c."],
    ["a unit is not below itself", { kind: "MOVE_UNIT", unitId: "a", parentId: "b" }, "b is below this unit."],
    ["a unit is not merged into one below it", merge("a", "b"), "b is below a. Move it first."],
    [
      "a unit with people is not closed",
      { kind: "CLOSE_UNIT", unitId: "a" },
      "2 people are in this unit on that day or later. Move them first.",
    ],
  ])("is refused: %s", (_, step, problem) => {
    expect(problemsOf(step)).toEqual([problem]);
    expect(tried(step).rows).toEqual(tried().rows);
  });

  it("stands on those before it", () => {
    expect(problemsOf({ kind: "LEAVE_SEAT", personId: "ann", seat: "LEAD" }, seat("ben", "LEAD"))).toEqual([
      null,
      null,
    ]);
    expect(problemsOf(move("ann", "c"), move("ben", "c"), { kind: "MOVE_UNIT", unitId: "b", parentId: null })).toEqual([
      null,
      null,
      null,
    ]);
    expect(problemsOf(move("ben", "new"))).toEqual(["This unit does not exist on that day."]);
    expect(problemsOf(found("n", "a"), move("ben", "new"))).toEqual([null, null]);
  });

  it("that says what is so already changes nothing, and says so", () => {
    expect(tried(move("ben", "a"), seat("ann", "LEAD", 50)).outcomes).toEqual([
      { problem: null, isIdle: true },
      { problem: null, isIdle: true },
    ]);
  });

  it("gives a persona in place of the one before, and ends being out of scope", () => {
    const { rows } = tried(assign("ben", "ENGINEERING"), assign("ann", "EXECUTIVE"));
    expect(rows.outOfScope.put).toMatchObject([{ id: "out", until: from }]);
    expect(rows.assignment.put).toMatchObject([
      { id: "as", until: from },
      { personId: "ben", persona: "ENGINEERING", from, until: null },
      { personId: "ann", persona: "EXECUTIVE", from, until: null },
    ]);
  });

  it("that somebody leaves ends whatever they have", () => {
    const { rows } = tried({ kind: "LEAVE", personId: "ann" });
    for (const table of ["post", "assignment", "seat", "providerCover", "spendOwner"] as const) {
      expect(rows[table].put, table).toMatchObject([{ personId: "ann", until: from }]);
    }
    expect(rows.cover.put).toEqual([]);
  });

  it("merges a unit: people, covers, open seats and units below go there, who owns its spend does not", () => {
    const { rows, outcomes } = tried(
      { kind: "MOVE_UNIT", unitId: "c", parentId: "b" },
      move("ben", "b"),
      merge("b", "a"),
    );
    expect(outcomes.map(({ problem }) => problem)).toEqual([null, null, null]);
    expect(rows.unitVersion.put).toMatchObject([
      { unitId: "b", until: from },
      { unitId: "c", until: from },
      { unitId: "c", parentId: "a", from },
    ]);
    expect(rows.post.put.at(-1)).toMatchObject({ personId: "ben", unitId: "a", managerId: "ann", from });
    expect(rows.cover.put).toMatchObject([
      { id: "cover", until: from },
      { personId: "ben", unitId: "a", from },
    ]);
    expect(rows.openSeat.put).toMatchObject([
      { id: "open", until: from },
      { unitId: "a", from },
    ]);
    expect(rows.spendOwner.put).toMatchObject([{ id: "owner", until: from }]);
  });

  it("leaves later rows as they are planned, and ends where they begin", () => {
    const next = { ...post("ben", "c", "ann"), id: "next", from: later };
    const now = { ...post("ben", "a", "ann"), until: later };
    const given = { ...register, rows: { ...register.rows, post: [post("ann", "a"), now, next] } };
    const { rows } = planned(given, [move("ben", "b")], when);
    expect(rows.post.put).toMatchObject([
      { id: "post ben", until: from },
      { unitId: "b", from, until: later },
    ]);
  });
});

describe("any plan", () => {
  const id = fc.constantFrom("ann", "ben", "cid");
  const unit = fc.constantFrom("a", "b", "c", "new");
  const step: fc.Arbitrary<PlanStep> = fc.oneof(
    fc.tuple(id, unit, fc.option(id)).map(([person, to, manager]) => move(person, to, manager)),
    fc.tuple(id, fc.constantFrom(...personas)).map(([person, persona]) => assign(person, persona)),
    fc.tuple(id, fc.constantFrom(...seatKinds)).map(([person, kind]) => seat(person, kind)),
    id.map((personId): PlanStep => ({ kind: "LEAVE", personId })),
    fc.tuple(unit, unit).map(([one, into]) => merge(one, into)),
    fc.tuple(unit, unit).map(([unitId, parentId]): PlanStep => ({ kind: "MOVE_UNIT", unitId, parentId })),
    unit.map((unitId): PlanStep => ({ kind: "CLOSE_UNIT", unitId })),
    fc.constant(found("n", "a")),
  );
  const steps = fc.array(step, { maxLength: 12 });

  it("is what its steps without problems are", () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { outcomes, rows } = tried(...all);
        const possible = all.filter((_, index) => outcomes[index]?.problem === null);
        expect(tried(...possible).rows).toEqual(rows);
        expect(problemsOf(...possible)).toEqual(possible.map(() => null));
      }),
    );
  });

  it("gives nobody two posts or personas at once, no unit two places, and the CCoE one lead", () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { rows } = tried(...all);
        const rowsOf = <T extends "post" | "assignment" | "unitVersion" | "seat">(table: T) => {
          const gone = new Set(rows[table].gone);
          return [...register.rows[table].filter(({ id: row }) => !gone.has(row)), ...rows[table].put];
        };
        const apart = <Row extends { from: Date; until: Date | null }>(
          list: Row[],
          same: (a: Row, b: Row) => boolean,
        ) => list.every((a, at) => list.slice(at + 1).every((b) => !same(a, b) || !overlaps(a, b)));
        expect(apart(rowsOf("post"), (a, b) => a.personId === b.personId)).toBe(true);
        expect(apart(rowsOf("assignment"), (a, b) => a.personId === b.personId)).toBe(true);
        expect(apart(rowsOf("unitVersion"), (a, b) => a.unitId === b.unitId)).toBe(true);
        expect(apart(rowsOf("seat"), (a, b) => a.kind === "LEAD" && b.kind === "LEAD")).toBe(true);
      }),
    );
  });
});

describe("a plan's states", () => {
  it("are reached from no other than those that lead there", () => {
    const ways = planStates.map((state) => [
      state,
      Object.keys(planTurns).filter((turn) => isTurn(turn) && mayTurn(state, turn)),
    ]);
    expect(Object.fromEntries(ways)).toEqual({
      DRAFT: ["submit", "withdraw"],
      SUBMITTED: ["reject", "reopen", "withdraw", "approve"],
      APPROVED: ["reopen", "withdraw", "apply"],
      APPLIED: [],
      WITHDRAWN: ["reopen"],
    });
  });
});

it("says each step in a sentence", () => {
  const text = (step: PlanStep) => planStepText(step, (each) => each.toUpperCase());
  expect(text(move("ann", "b", "ben"))).toBe("ANN moves to B, reporting to BEN.");
  expect(text(assign("ann", "PRODUCT"))).toBe("ANN becomes Business/Product Owner.");
  expect(text(seat("ben", "CHAMPION", 20))).toBe("BEN sits in the CCoE as Champion, 20 %.");
  expect(text(found("n", null))).toBe("New (n) is founded at the top.");
  expect(text(merge("a", "b"))).toBe("A is merged into B, with its people, covers and units below.");
});

const isTurn = (turn: string): turn is keyof typeof planTurns => turn in planTurns;

function move(personId: string, unitId: string, managerId: string | null = null): PlanStep {
  return { kind: "MOVE_PERSON", personId, unitId, managerId };
}
function assign(personId: string, persona: (typeof personas)[number]): PlanStep {
  return { kind: "ASSIGN", personId, persona, functions: [], share: 100 };
}
function seat(personId: string, kind: (typeof seatKinds)[number], share = 100): PlanStep {
  return { kind: "FILL_SEAT", personId, seat: kind, share };
}
function merge(unitId: string, intoId: string): PlanStep {
  return { kind: "MERGE_UNIT", unitId, intoId };
}
function found(code: string, parentId: string | null): PlanStep {
  return { kind: "NEW_UNIT", unitId: "new", code, name: "New", parentId };
}
