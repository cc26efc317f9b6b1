import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { assignPersona, assignPersonas, endAssignment } from "@/lib/data/assignments";
import { currentSeq } from "@/lib/data/audit";
import type { Changed } from "@/lib/data/change";
import { closeUnit } from "@/lib/data/close-unit";
import { db } from "@/lib/data/db";
import { endEmployment } from "@/lib/data/end-employment";
import { addLeave } from "@/lib/data/leaves";
import { putOutOfScope } from "@/lib/data/out-of-scope";
import { addPerson, editPerson } from "@/lib/data/people";
import { movePerson } from "@/lib/data/posts";
import { fillSeat } from "@/lib/data/seats";
import { undoChange } from "@/lib/data/undo";
import { editUnit } from "@/lib/data/units";
import { type Actor, type Granted, grant, NotAllowed } from "@/lib/domain/access";
import { personas } from "@/lib/domain/persona";
import { seatKinds } from "@/lib/domain/seat";
import { emptyDatabase } from "../support/database";
import { factRows, organisation, person, unit } from "../support/register";
import { givenUser } from "../support/users";

beforeEach(async () => {
  await emptyDatabase();
  await organisation();
});

const idOf = (outcome: Changed<unknown>) => (outcome.ok ? (outcome.changeId ?? "") : "");
const assign = (actor: Actor, personId: string, persona: "PRODUCT" | "ENGINEERING" = "PRODUCT") =>
  assignPersona(grant(actor, "persona:assign"), { personId, persona, functions: [], share: 100 });

describe("undoing", () => {
  it("takes a change over many people back whole", async () => {
    const actor = await givenUser("ADMIN");
    const personIds = [await person({ name: "One" }), await person({ name: "Two" })];
    const before = await factRows();
    const input = { personIds, persona: "PRODUCT" as const, functions: [], share: 100 };
    const done = await assignPersonas(grant(actor, "persona:assign"), input);
    expect(await undoChange(actor, idOf(done))).toMatchObject({ ok: true });
    expect(await factRows()).toEqual(before);
  });

  it("is refused twice, and says who did it", async () => {
    const actor = await givenUser("ADMIN", { name: "Ada" });
    const done = await assign(actor, await person());
    await undoChange(actor, idOf(done));
    const again = await undoChange(actor, idOf(done));
    expect(again).toMatchObject({ ok: false, problems: [{ message: "Ada has already undone this." }] });
  });

  it("is refused while something later stands on it, and names that", async () => {
    const actor = await givenUser("ADMIN", { name: "Ada" });
    const personId = await person({ name: "Anna" });
    const first = await assign(actor, personId);
    await endAssignment(grant(actor, "persona:assign"), { personId });
    const before = await factRows();
    const outcome = await undoChange(actor, idOf(first));
    expect(outcome).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining("Ada has changed") }] });
    expect(await factRows()).toEqual(before);
  });

  it("is refused while somebody reports to the person that it would take away", async () => {
    const actor = await givenUser("ADMIN");
    const place = { unitId: null, managerId: null, title: "", location: "" };
    const added = await addPerson(grant(actor, "people:write"), {
      ...place,
      name: "Manager",
      email: "",
      externalId: "",
      kind: "EMPLOYEE",
      timeZone: "",
    });
    if (!added.ok) throw new Error("Not added.");
    const { personId: managerId } = added.value;
    await movePerson(grant(actor, "people:write"), { ...place, personId: await person(), managerId });
    const before = await factRows();
    const outcome = await undoChange(actor, idOf(added));
    expect(outcome).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining("depends on it") }] });
    expect(await factRows()).toEqual(before);
  });

  describe("out of its turn is refused, with what it would contradict", () => {
    const lead = { name: "Bea" };
    const nowhere = { unitId: null, managerId: null, title: "", location: "" };
    const unitWriter = async () => grant(await givenUser("ADMIN", lead), "unit:write");
    const refusedFor = async (actor: Actor, first: Changed<unknown>, named: string) => {
      const before = await factRows();
      const outcome = await undoChange(actor, idOf(first));
      expect(outcome).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining(named) }] });
      expect(await factRows()).toEqual(before);
    };

    it("a persona beyond a last day that was set since", async () => {
      const actor = await givenUser("ADMIN");
      const personId = await person({ name: "Anna" });
      await assign(actor, personId);
      const ended = await endAssignment(grant(actor, "persona:assign"), { personId });
      const bea = grant(await givenUser("ADMIN", lead), "people:write");
      await endEmployment(bea, { personId, lastDay: "2090-01-01" });
      await refusedFor(actor, ended, "Anna (Bea ended an employment, ");
    });

    it("a persona of somebody who is out of scope by now", async () => {
      const actor = await givenUser("ADMIN");
      const personId = await person({ name: "Anna" });
      await assign(actor, personId);
      const ended = await endAssignment(grant(actor, "persona:assign"), { personId });
      await putOutOfScope(grant(await givenUser("ADMIN", lead), "persona:assign"), { personId });
      await refusedFor(actor, ended, "Anna (Bea ");
    });

    it("a place in a unit that was closed since", async () => {
      const actor = await givenUser("ADMIN");
      const unitId = await unit({ name: "Labs" });
      const personId = await person({ unitId });
      const moved = await movePerson(grant(actor, "people:write"), { ...nowhere, personId });
      expect(await closeUnit(await unitWriter(), { unitId, from: "2090-01-01" })).toMatchObject({ ok: true });
      await refusedFor(actor, moved, "Labs (Bea closed a unit, ");
    });

    it("a line of managers that would close by now", async () => {
      const actor = await givenUser("ADMIN");
      const managerId = await person({ name: "Mona" });
      const personId = await person({ name: "Anna", managerId });
      const moved = await movePerson(grant(actor, "people:write"), { ...nowhere, personId });
      const bea = grant(await givenUser("ADMIN", lead), "people:write");
      await movePerson(bea, { ...nowhere, personId: managerId, managerId: personId });
      await refusedFor(actor, moved, "Mona (Bea moved a person, ");
    });

    it("a tree of units that would close by now", async () => {
      const actor = await givenUser("ADMIN");
      const [above, unitId] = [await unit({ name: "Above" }), await unit({ name: "Below" })];
      const edit = (by: Granted<"unit:write">, id: string, name: string, parentId: string | null) =>
        editUnit(by, { unitId: id, code: name, name, parentId });
      await edit(grant(actor, "unit:write"), unitId, "Below", above);
      const moved = await edit(grant(actor, "unit:write"), unitId, "Below", null);
      await edit(await unitWriter(), above, "Above", unitId);
      await refusedFor(actor, moved, "Above (Bea moved a unit, ");
    });
  });

  it("needs the right to have made the change", async () => {
    const done = await assign(await givenUser("ADMIN"), await person());
    const before = await factRows();
    for (const role of ["LEAD", "STAFF"] as const) {
      await expect(undoChange(await givenUser(role), idOf(done))).rejects.toThrow(NotAllowed);
    }
    expect(await factRows()).toEqual(before);
  });

  it("of what is not there is refused", async () => {
    const outcome = await undoChange(await givenUser("ADMIN"), "01900000-0000-7000-8000-000000000001");
    expect(outcome.ok).toBe(false);
  });

  it("leaves one truth when two undo at once", async () => {
    const [one, two] = [await givenUser("ADMIN"), await givenUser("ADMIN")];
    const done = await assign(one, await person());
    const outcomes = await Promise.all([undoChange(one, idOf(done)), undoChange(two, idOf(done))]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().assignment.count()).toBe(0);
    expect(await currentSeq()).toBe("2");
  });
});

describe("any sequence of commands", () => {
  const person0 = fc.integer({ min: 0, max: 2 });
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2040-02-${String(n).padStart(2, "0")}`);
  const maybeDay = fc.option(day, { nil: undefined });
  type Step = (actor: Actor, people: readonly string[], unitId: string) => Promise<Changed<unknown>>;
  const nth = (people: readonly string[], n: number) => people[n] ?? "";

  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.tuple(person0, fc.constantFrom(...personas), fc.integer({ min: 1, max: 100 }), maybeDay).map(
      ([who, persona, share, from]): Step =>
        (actor, people) => {
          const functions = persona === "FINANCE" ? (["FINANCE"] as const) : [];
          const input = { personId: nth(people, who), persona, functions: [...functions], share, from };
          return assignPersona(grant(actor, "persona:assign"), input);
        },
    ),
    fc.tuple(person0, maybeDay).map(
      ([who, from]): Step =>
        (actor, people) =>
          endAssignment(grant(actor, "persona:assign"), { personId: nth(people, who), from }),
    ),
    fc.tuple(person0, fc.constantFrom(...seatKinds), maybeDay).map(
      ([who, kind, from]): Step =>
        (actor, people) =>
          fillSeat(grant(actor, "seat:assign"), { personId: nth(people, who), kind, share: 50, from }),
    ),
    fc.tuple(person0, person0, fc.constantFrom("A", "B"), maybeDay).map(
      ([who, manager, title, from]): Step =>
        (actor, people, unitId) => {
          const post = { unitId, managerId: nth(people, manager), title, location: "" };
          return movePerson(grant(actor, "people:write"), { personId: nth(people, who), ...post, from });
        },
    ),
    fc.tuple(person0, day, maybeDay).map(
      ([who, from, lastDay]): Step =>
        (actor, people) =>
          addLeave(grant(actor, "people:write"), { personId: nth(people, who), from, lastDay }),
    ),
    fc.tuple(person0, day).map(
      ([who, lastDay]): Step =>
        (actor, people) =>
          endEmployment(grant(actor, "people:write"), { personId: nth(people, who), lastDay }),
    ),
    fc.tuple(person0, fc.constantFrom("Anna", "Bob", "")).map(
      ([who, name]): Step =>
        (actor, people) => {
          const typed = { email: "", externalId: "", kind: "CONTRACTOR", timeZone: "" } as const;
          return editPerson(grant(actor, "people:write"), { ...typed, personId: nth(people, who), name });
        },
    ),
  );

  it("undone in reverse gives the same rows as before", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        await emptyDatabase();
        await organisation();
        const actor = await givenUser("ADMIN");
        const people = [await person({ name: "One" }), await person({ name: "Two" }), await person({ name: "Three" })];
        const unitId = await unit();
        const before = await factRows();
        const changeIds: string[] = [];
        for (const each of steps) changeIds.unshift(idOf(await each(actor, people, unitId)));
        for (const changeId of changeIds.filter((id) => id !== "")) {
          expect(await undoChange(actor, changeId)).toMatchObject({ ok: true });
        }
        expect(await factRows()).toEqual(before);
      }),
      { numRuns: 25 },
    );
  }, 240_000);
});
