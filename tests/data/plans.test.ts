import { beforeEach, describe, expect, it } from "vitest";
import { listComments } from "@/lib/data/comments";
import { db } from "@/lib/data/db";
import { applyPlan } from "@/lib/data/plan-apply";
import { getPlan, listPlans } from "@/lib/data/plan-list";
import { tryPlan } from "@/lib/data/plan-preview";
import { addPlanStep, movePlanStep, type NewPlanStep, removePlanStep } from "@/lib/data/plan-steps";
import {
  approvePlan,
  commentOnPlan,
  editPlan,
  makePlan,
  rejectPlan,
  reopenPlan,
  submitPlan,
  withdrawPlan,
} from "@/lib/data/plans";
import { undoChange } from "@/lib/data/undo";
import { type Actor, grant, NotAllowed } from "@/lib/domain/access";
import { addDays, dayOf } from "@/lib/domain/day";
import { personas } from "@/lib/domain/persona";
import { emptyDatabase } from "../support/database";
import { applied, givenApprovedPlan, givenPlan, mustBeDone } from "../support/plans";
import { assignment, cover, organisation, person, seat, unit } from "../support/register";
import { registerDump } from "../support/register-dump";
import { givenUser } from "../support/users";

let [admin, lead]: Actor[] = [];
let people = { ann: "", ben: "" };
let units = { retail: "", labs: "" };
const today = dayOf(new Date(), "UTC");
const tomorrow = addDays(today, 1);

beforeEach(async () => {
  await emptyDatabase();
  await organisation();
  admin = await givenUser("ADMIN");
  lead = await givenUser("LEAD");
  units = { retail: await unit({ name: "Retail" }), labs: await unit({ name: "Labs" }) };
  people = {
    ann: await person({ name: "Ann", unitId: units.retail }),
    ben: await person({ name: "Ben", unitId: units.retail }),
  };
  await assignment({ personId: people.ann, persona: "PRODUCT" });
});

const of = (actor: Actor | undefined): Actor => {
  if (!actor) throw new Error("Given before each test");
  return actor;
};
const writer = () => grant(of(lead), "plan:write");
const decider = () => grant(of(admin), "plan:approve");
const move = (personId: string): NewPlanStep => ({
  kind: "MOVE_PERSON",
  personId,
  unitId: units.labs,
  managerId: null,
});
const lastEvent = () => db().auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });
const planOf = async (planId: string) => {
  const plan = await getPlan(writer(), planId);
  if (!plan) throw new Error("No such plan");
  return plan;
};

describe("a plan", () => {
  it("is not for staff, and to be decided is not for leads", async () => {
    const staff = await givenUser("STAFF");
    expect(() => grant(staff, "plan:write")).toThrow(NotAllowed);
    expect(() => grant(of(lead), "plan:approve")).toThrow(NotAllowed);
  });

  it("is made, edited and given steps, each by its event, and each taken back", async () => {
    const before = await registerDump();
    const made = await makePlan(writer(), { name: "  Merge \n labs ", purpose: "Fewer units", day: tomorrow });
    const { planId } = mustBeDone(made);
    expect(await lastEvent()).toMatchObject({
      event: "plan.made",
      subject: "plan",
      subjectId: planId,
      title: "Merge labs",
    });
    const edited = await editPlan(writer(), { planId, revision: 1, name: "Labs", purpose: "", day: null });
    expect(await lastEvent()).toMatchObject({ event: "plan.edited", title: "Labs" });
    const added = await addPlanStep(writer(), { planId, revision: 2, step: move(people.ann) });
    expect(await lastEvent()).toMatchObject({ event: "plan.step-added" });
    const second = await addPlanStep(writer(), { planId, revision: 3, step: { kind: "LEAVE", personId: people.ben } });
    const { stepId } = mustBeDone(second);
    const moved = await movePlanStep(writer(), { planId, revision: 4, stepId, direction: "up" });
    expect((await planOf(planId)).steps.map(({ step }) => step.kind)).toEqual(["LEAVE", "MOVE_PERSON"]);
    const removed = await removePlanStep(writer(), { planId, revision: 5, stepId });
    expect((await planOf(planId)).steps.map(({ step }) => step.kind)).toEqual(["MOVE_PERSON"]);
    expect(await listPlans(writer())).toMatchObject([{ name: "Labs", steps: 1, state: "DRAFT", revision: 6 }]);
    for (const outcome of [removed, moved, second, added, edited, made]) {
      if (!outcome.ok) throw new Error("Refused");
      expect(await undoChange(of(lead), outcome.changeId ?? "")).toMatchObject({ ok: true });
    }
    expect(await registerDump()).toEqual(before);
  });

  it("keeps what was typed from an older page out, and says so", async () => {
    const { planId, revision } = await givenPlan(of(lead), [move(people.ann)]);
    const step = move(people.ben);
    const both = await Promise.all([
      addPlanStep(writer(), { planId, revision, step }),
      addPlanStep(grant(of(admin), "plan:write"), { planId, revision, step }),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect((await planOf(planId)).steps).toHaveLength(2);
  });

  it("founds units that later steps can name", async () => {
    const { planId, revision } = await givenPlan(of(lead), [
      { kind: "NEW_UNIT", code: " NEW ", name: "New  labs", parentId: units.labs },
    ]);
    const [first] = (await planOf(planId)).steps;
    if (first?.step.kind !== "NEW_UNIT") throw new Error("Another step");
    expect(first.step).toMatchObject({ code: "NEW", name: "New labs" });
    const { unitId } = first.step;
    const step: NewPlanStep = { kind: "MOVE_PERSON", personId: people.ann, unitId, managerId: null };
    mustBeDone(await addPlanStep(writer(), { planId, revision, step }));
    const { steps, names } = await planOf(planId);
    expect(names.get(unitId)).toBe("New labs");
    const asked = { steps: steps.map((each) => each.step), day: tomorrow };
    expect(await tryPlan(writer(), asked)).toEqual([
      { problem: null, isIdle: false },
      { problem: null, isIdle: false },
    ]);
    const alone = await tryPlan(writer(), { ...asked, steps: asked.steps.slice(1) });
    expect(alone).toEqual([{ problem: "This unit does not exist on that day.", isIdle: false }]);
    const refused = await addPlanStep(writer(), {
      planId,
      revision: revision + 1,
      step: { kind: "NEW_UNIT", code: "", name: "", parentId: null },
    });
    expect(refused).toMatchObject({ ok: false, problems: [{ field: "code" }, { field: "name" }] });
  });

  it("says that a step changes nothing, where all of it is so already", async () => {
    const step = { kind: "MOVE_PERSON", personId: people.ann, unitId: units.retail, managerId: null } as const;
    expect(await tryPlan(writer(), { steps: [step], day: null })).toEqual([{ problem: null, isIdle: true }]);
  });
});

describe("deciding about a plan", () => {
  it("goes from draft to submitted to approved, and edits nothing on the way", async () => {
    const { planId, revision } = await givenPlan(of(lead), [move(people.ann)]);
    expect(await approvePlan(decider(), { planId, revision })).toMatchObject({ ok: false });
    mustBeDone(await submitPlan(writer(), { planId, revision }));
    const step = move(people.ben);
    expect(await addPlanStep(writer(), { planId, revision: revision + 1, step })).toMatchObject({ ok: false });
    mustBeDone(await approvePlan(decider(), { planId, revision: revision + 1 }));
    expect(await planOf(planId)).toMatchObject({ state: "APPROVED", turner: { id: of(admin).userId } });
  });

  it("needs a step before it is submitted", async () => {
    const { planId, revision } = await givenPlan(of(lead), []);
    expect(await submitPlan(writer(), { planId, revision })).toMatchObject({ ok: false });
  });

  it("sends it back with a reason, which the next submission clears", async () => {
    const { planId, revision } = await givenPlan(of(lead), [move(people.ann)]);
    mustBeDone(await submitPlan(writer(), { planId, revision }));
    const about = { planId, revision: revision + 1 };
    expect(await rejectPlan(decider(), { ...about, reason: " " })).toMatchObject({ ok: false });
    mustBeDone(await rejectPlan(decider(), { ...about, reason: "Not in this quarter" }));
    expect(await planOf(planId)).toMatchObject({ state: "DRAFT", reason: "Not in this quarter" });
    mustBeDone(await submitPlan(writer(), { planId, revision: revision + 2 }));
    expect(await planOf(planId)).toMatchObject({ state: "SUBMITTED", reason: "" });
  });

  it("is not for its author, as long as there is another admin", async () => {
    const { planId, revision } = await givenPlan(of(admin), [move(people.ann)]);
    mustBeDone(await submitPlan(grant(of(admin), "plan:write"), { planId, revision }));
    const about = { planId, revision: revision + 1 };
    const other = await givenUser("ADMIN", { email: "other@example.com" });
    expect(await approvePlan(decider(), about)).toMatchObject({ ok: false });
    await db().user.update({ where: { id: other.userId }, data: { isActive: false } });
    mustBeDone(await approvePlan(decider(), about));
  });

  it("is taken back by an admin alone, and then given anew rather than restored", async () => {
    const { planId, revision } = await givenPlan(of(lead), [move(people.ann)]);
    mustBeDone(await submitPlan(writer(), { planId, revision }));
    const approved = await approvePlan(decider(), { planId, revision: revision + 1 });
    const changeId = (approved.ok && approved.changeId) || "";
    await expect(undoChange(of(lead), changeId)).rejects.toThrow(NotAllowed);
    const undone = await undoChange(of(admin), changeId);
    expect(undone).toMatchObject({ ok: true });
    expect(await planOf(planId)).toMatchObject({ state: "SUBMITTED", revision: revision + 1 });
    expect(await undoChange(of(admin), (undone.ok && undone.changeId) || "")).toMatchObject({ ok: false });
  });

  it("holds about the steps that were decided: none of them can be undone behind it", async () => {
    const { planId, revision } = await givenPlan(of(lead), []);
    const added = await addPlanStep(writer(), { planId, revision, step: move(people.ann) });
    mustBeDone(await submitPlan(writer(), { planId, revision: revision + 1 }));
    expect(await undoChange(of(lead), (added.ok && added.changeId) || "")).toMatchObject({ ok: false });
    expect((await planOf(planId)).steps).toHaveLength(1);
  });

  it("can end in a withdrawal, from which it comes back as a draft", async () => {
    const { planId, revision } = await givenApprovedPlan(of(lead), of(admin), [move(people.ann)]);
    mustBeDone(await withdrawPlan(writer(), { planId, revision }));
    expect(await applied(of(admin), { planId, revision: revision + 1 }, today)).toMatchObject({ ok: false });
    mustBeDone(await reopenPlan(writer(), { planId, revision: revision + 1 }));
    expect(await planOf(planId)).toMatchObject({ state: "DRAFT" });
  });

  it("is spoken of by whoever can see it", async () => {
    const { planId } = await givenPlan(of(lead), []);
    mustBeDone(await commentOnPlan(writer(), { planId, text: "Does Ann know?" }));
    expect(await lastEvent()).toMatchObject({ event: "plan.commented", subjectId: planId });
    expect(await commentOnPlan(writer(), { planId, text: " " })).toMatchObject({ ok: false });
    const comments = await listComments(grant(of(lead), "coverage:read"), { subject: "plan", subjectId: planId });
    expect(comments).toMatchObject([{ text: "Does Ann know?", author: { id: of(lead).userId } }]);
  });
});

describe("applying a plan", () => {
  const steps = (): NewPlanStep[] => [
    move(people.ann),
    { kind: "ASSIGN", personId: people.ben, persona: "ENGINEERING", functions: [], share: 50 },
    { kind: "FILL_SEAT", personId: people.ben, seat: "LEAD", share: 100 },
    { kind: "MERGE_UNIT", unitId: units.retail, intoId: units.labs },
  ];

  it("makes every step true from a day on in one change, which one undo takes back", async () => {
    const plan = await givenApprovedPlan(of(lead), of(admin), steps());
    const before = await registerDump();
    const outcome = await applied(of(admin), plan, tomorrow);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    const { changeId } = outcome;
    const events = await db().auditEvent.findMany({ where: { changeId: changeId ?? "" }, orderBy: { seq: "asc" } });
    expect(events.map(({ event }) => event)).toEqual([
      "plan.applied",
      "person.moved",
      "persona.assigned",
      "seat.filled",
      "person.moved",
      "unit.merged",
    ]);
    expect(await planOf(plan.planId)).toMatchObject({ state: "APPLIED", day: tomorrow, changeId });
    await expect(undoChange(of(lead), changeId ?? "")).rejects.toThrow(NotAllowed);
    expect(await undoChange(of(admin), changeId ?? "")).toMatchObject({ ok: true });
    expect(await registerDump()).toEqual(before);
  });

  it("goes back too where it founds the unit that others are merged into on the same day", async () => {
    const { planId, revision } = await givenPlan(of(lead), [
      { kind: "NEW_UNIT", code: "NEW", name: "New labs", parentId: null },
    ]);
    const [founded] = (await planOf(planId)).steps;
    if (founded?.step.kind !== "NEW_UNIT") throw new Error("Another step");
    const step: NewPlanStep = { kind: "MERGE_UNIT", unitId: units.retail, intoId: founded.step.unitId };
    mustBeDone(await addPlanStep(writer(), { planId, revision, step }));
    mustBeDone(await submitPlan(writer(), { planId, revision: revision + 1 }));
    mustBeDone(await approvePlan(decider(), { planId, revision: revision + 2 }));
    const plan = { planId, revision: revision + 3 };
    for (const persona of personas) await cover({ personId: people.ann, unitId: units.retail, persona });
    const before = await registerDump();
    const outcome = await applied(of(admin), plan, tomorrow);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    expect(await undoChange(of(admin), outcome.changeId ?? "")).toMatchObject({ ok: true });
    expect(await registerDump()).toEqual(before);
  });

  it("is refused as a whole, naming each step that cannot be done by now", async () => {
    const plan = await givenApprovedPlan(of(lead), of(admin), steps());
    await seat({ personId: people.ann, kind: "LEAD" });
    await db().post.updateMany({ where: { personId: people.ann }, data: { until: new Date("2025-01-01") } });
    const before = await registerDump();
    const outcome = await applied(of(admin), plan, tomorrow);
    expect(outcome.ok ? [] : outcome.problems.map(({ message }) => message.slice(0, 7))).toEqual([
      "Step 1:",
      "Step 3:",
    ]);
    expect(await registerDump()).toEqual(before);
  });

  it("is refused for a day that is over, before it is approved, and a second time", async () => {
    const draft = await givenPlan(of(lead), [move(people.ann)]);
    expect(await applied(of(admin), draft, tomorrow)).toMatchObject({ ok: false });
    const plan = await givenApprovedPlan(of(lead), of(admin), [move(people.ann)]);
    expect(await applied(of(admin), plan, addDays(today, -1))).toMatchObject({
      ok: false,
      problems: [{ field: "day" }],
    });
    const twice = await Promise.all([
      applyPlan(decider(), { ...plan, day: today }),
      applyPlan(decider(), { ...plan, day: today }),
    ]);
    expect(twice.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });
});
