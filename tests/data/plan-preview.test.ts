import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { db, query } from "@/lib/data/db";
import { type PlanPreview, previewPlan } from "@/lib/data/plan-preview";
import { getStructure } from "@/lib/data/structure";
import { undoChange } from "@/lib/data/undo";
import { type Actor, grant } from "@/lib/domain/access";
import type { PlanStep } from "@/lib/domain/plan-step";
import { structureOfFacts } from "@/lib/domain/structure-of-facts";
import { emptyDatabase } from "../support/database";
import { anyChoice, applied, chosenSteps } from "../support/plans";
import {
  assignment,
  cover,
  leave,
  longAgo,
  organisation,
  outOfScope,
  person,
  posted,
  provider,
  providerCover,
  seat,
  unit,
} from "../support/register";
import { registerDump } from "../support/register-dump";
import { givenUser } from "../support/users";

/** Milliseconds. As many plans as fit: what is not tried today is tried tomorrow, as each run draws anew. */
const timeLimit = 20_000;

let admin: Actor;

/** People with pasts and futures: some leave, move, begin, are away or change on days that are known already. */
beforeAll(async () => {
  await emptyDatabase();
  await organisation();
  admin = await givenUser("ADMIN");
  const [soon, later, latest] = ["2040-02-03", "2040-02-10", "2040-03-01"].map((day) => new Date(day));
  if (!soon || !later || !latest) throw new Error("Three days");
  const top = await unit({ name: "Holding" });
  const retail = await unit({ name: "Retail", parentId: top });
  const shops = await unit({ name: "Shops", parentId: retail });
  const labs = await unit({ name: "Labs", parentId: top });
  const closing = await unit({ name: "Closing", parentId: labs, until: latest });
  const coming = await unit({ name: "Coming", parentId: labs, from: later });
  await db().unitSpend.createMany({
    data: [
      { unitId: retail, month: new Date("2025-01-01"), amount: 400_000 },
      { unitId: shops, month: new Date("2025-01-01"), amount: 120_000 },
      { unitId: labs, month: new Date("2025-01-01"), amount: 9_000 },
    ],
  });
  const boss = await person({ name: "Boss", unitId: top });
  const ann = await person({ name: "Ann", unitId: retail, managerId: boss });
  const ben = await person({ name: "Ben", unitId: shops, managerId: ann });
  const cat = await person({ name: "Cat", unitId: shops, managerId: ben, until: later });
  await posted(cat, { unitId: labs, managerId: boss, from: later });
  const dan = await person({ name: "Dan", unitId: labs, managerId: ann, until: latest });
  const eve = await person({ name: "Eve", unitId: closing, managerId: dan, until: latest });
  const fay = await person({ name: "Fay", unitId: coming, managerId: boss, from: later });
  await person({ name: "Gus", unitId: retail, until: new Date("2030-01-01") });
  await assignment({ personId: boss, persona: "EXECUTIVE" });
  await assignment({ personId: ann, persona: "PRODUCT", until: later });
  await assignment({ personId: ann, persona: "FINANCE", functions: ["FINANCE"], from: later });
  await assignment({ personId: ben });
  await assignment({ personId: dan, persona: "FINANCE", functions: ["PROCUREMENT"], until: latest });
  await outOfScope({ personId: eve, until: latest });
  await assignment({ personId: fay, persona: "PRODUCT", from: later });
  await cover({ personId: ben, unitId: retail });
  await cover({ personId: ben, unitId: shops, persona: "PRODUCT" });
  await cover({ personId: cat, unitId: retail, isDeputy: true, from: later });
  await cover({ personId: ann, unitId: labs, persona: "PRODUCT", from: soon, until: latest });
  await seat({ personId: boss, kind: "SPONSOR" });
  await seat({ personId: ann, kind: "LEAD", until: later });
  await seat({ personId: ben, kind: "LEAD", from: later });
  await seat({ personId: dan, kind: "CORE", until: latest });
  await leave({ personId: ben, from: soon, until: latest });
  const aws = await provider("AWS");
  await provider("Azure");
  await providerCover({ personId: dan, providerId: aws, until: latest });
  await db().spendOwner.create({ data: { personId: ben, unitId: shops, side: "TECHNICAL", from: longAgo } });
  await db().spendOwner.create({ data: { personId: dan, unitId: labs, side: "BUSINESS", from: soon, until: latest } });
  await db().openSeat.create({
    data: { unitId: shops, persona: "PRODUCT", title: "Product owner", from: longAgo, until: later },
  });
  await db().openSeat.create({ data: { unitId: labs, persona: "FINANCE", title: "Controller", from: later } });
  const rows = await query<{ id: string }>(
    ["people", "units", "providers", "assignments", "open_seats"]
      .map((table) => `SELECT id FROM ${table}`)
      .join(" UNION "),
  );
  known = new Set(rows.map(({ id }) => id));
});

const anyDay = fc.constantFrom(null, "2040-02-03", "2040-02-05", "2040-02-10", "2040-03-01", "2041-01-01");
const isFresh = (value: Date) => Math.abs(value.getTime() - Date.now()) < 3_600_000;

const uuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;
/** Ids of the rows that were there before any plan; those of the others differ by their nature. */
let known: ReadonlySet<string>;

/** As sets, since the order of rows says nothing; what was written just now is written now. */
function sorted(value: unknown): unknown {
  if (typeof value === "string") return value.replace(uuid, (id) => (known.has(id) ? id : "new"));
  if (value instanceof Date) return isFresh(value) ? "now" : value.toISOString();
  if (Array.isArray(value)) {
    const all = value.map(sorted);
    return all.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, sorted(each)]));
}

const told = ({ after: { facts, coverage } }: PlanPreview) => sorted({ facts, coverage });

async function withPlan(steps: readonly PlanStep[]) {
  // As they are kept, so that the ids of units that are founded are those of the preview.
  const about = { authorId: admin.userId, turnedBy: admin.userId, madeAt: new Date(), turnedAt: new Date() };
  const plan = await db().plan.create({
    data: {
      name: "Any",
      state: "APPROVED",
      ...about,
      steps: { create: steps.map((step, position) => ({ step, position })) },
    },
  });
  return { planId: plan.id, revision: plan.revision };
}

describe("a plan", () => {
  it("brings about what its preview says, is refused where that says so, and goes back whole", {
    timeout: timeLimit + 60_000,
  }, async () => {
    const asked = grant(admin, "plan:write");
    let tried = { applied: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(anyChoice, { minLength: 1, maxLength: 8 }), anyDay, async (choices, day) => {
        const drawn = await chosenSteps(choices);
        const first = await previewPlan(asked, { steps: drawn, day, against: "day" });
        const conflicts = first.outcomes.flatMap(({ problem }, index) => (problem === null ? [] : [index + 1]));
        const on = day ?? new Date().toISOString().slice(0, 10);
        if (conflicts.length > 0) {
          const before = await registerDump();
          const plan = await withPlan(drawn);
          const outcome = await applied(admin, plan, on);
          const named = outcome.ok
            ? []
            : outcome.problems.map(({ message }) => Number(/^Step (\d+):/.exec(message)?.[1]));
          expect({ steps: drawn, named }).toEqual({ steps: drawn, named: conflicts });
          await db().planStep.deleteMany();
          await db().plan.deleteMany();
          expect(await registerDump()).toEqual(before);
          tried = { ...tried, refused: tried.refused + 1 };
        }
        const steps = drawn.filter((_, index) => first.outcomes[index]?.problem === null);
        if (steps.length === 0) return;
        const preview = await previewPlan(asked, { steps, day, against: "day" });
        const plan = await withPlan(steps);
        const before = await registerDump();
        const outcome = await applied(admin, plan, on);
        if (!outcome.ok) throw new Error(`${JSON.stringify(steps)}: ${JSON.stringify(outcome.problems)}`);
        const real = await previewPlan(asked, { steps: [], day, against: "day" });
        expect({ steps, told: told(preview) }).toEqual({ steps, told: told(real) });
        const { at } = real.after;
        const structure = await getStructure(grant(admin, "structure:read"), { at, scope: null });
        expect(structureOfFacts(preview.after.facts, structure.interactions, at).personas).toEqual(structure.personas);
        const undone = await undoChange(admin, outcome.changeId ?? "");
        if (!undone.ok) throw new Error(`${JSON.stringify(steps)}: ${JSON.stringify(undone.problems)}`);
        expect(await registerDump()).toEqual(before);
        await db().planStep.deleteMany();
        await db().plan.deleteMany();
        tried = { ...tried, applied: tried.applied + 1 };
      }),
      { numRuns: 10_000, interruptAfterTimeLimit: timeLimit, markInterruptAsFailure: false },
    );
    expect(tried.applied).toBeGreaterThan(0);
    expect(tried.refused).toBeGreaterThan(0);
  });
});
