import fc from "fast-check";
import { expect, it } from "vitest";
import { startCampaign } from "@/lib/data/campaigns";
import { getCoverage } from "@/lib/data/coverage";
import { db } from "@/lib/data/db";
import { addInteraction } from "@/lib/data/interactions";
import { getStructure } from "@/lib/data/structure";
import { addSuggestionRule } from "@/lib/data/suggestion-rules";
import { undoChange } from "@/lib/data/undo";
import { type Actor, grant } from "@/lib/domain/access";
import { byRank } from "@/lib/domain/gap";
import { emptyDatabase } from "../support/database";
import { givenImport } from "../support/imports";
import { assignment, cover, leave, organisation, outOfScope, provider, providerCover, seat } from "../support/register";
import { registerDump } from "../support/register-dump";
import { registerSteps, staffFile } from "../support/register-steps";
import { givenUser } from "../support/users";

/** Milliseconds. As many sequences as fit: what is not tried today is tried tomorrow, as each run draws anew. */
const timeLimit = 20_000;

let actor: Actor;

/** Something of each kind, so that every command finds what it is about. */
async function build(): Promise<void> {
  await emptyDatabase();
  await organisation();
  actor = await givenUser("ADMIN");
  await givenUser("LEAD");
  await givenUser("STAFF", { isActive: false });
  await givenImport(grant(actor, "import:write"), staffFile(0, 0, 1), { day: "2025-01-01" });
  const people = await db().person.findMany({ orderBy: { externalId: "asc" } });
  const [one = "", two = "", three = ""] = people.map(({ id }) => id);
  const { id: unitId } = await db().unit.findFirstOrThrow();
  const from = new Date("2025-02-01");
  await assignment({ personId: one, from });
  await assignment({ personId: two, persona: "PRODUCT", from });
  await outOfScope({ personId: three, from });
  await cover({ personId: two, unitId, from });
  await seat({ personId: one, kind: "LEAD", from });
  await leave({ personId: two, from: new Date("2040-02-03") });
  await providerCover({ personId: one, providerId: await provider(), from });
  await provider("Azure");
  for (const target of ["FINANCE", "PRODUCT"] as const) {
    await addInteraction(grant(actor, "diagram:write"), {
      source: "CCOE",
      target,
      label: "",
      meaning: "",
      rhythm: null,
    });
  }
  // It cannot be taken back, so that it is there from the beginning.
  await startCampaign(grant(actor, "coverage:write"), {
    ...{ title: "Check", lastDay: null, answerer: "HOLDER", unitId: null, persona: null },
    ...{ isCoreOnly: false, unconfirmedSince: null },
  });
  for (const words of ["analyst", "engineer"]) {
    await addSuggestionRule(grant(actor, "persona:assign"), { words, persona: "PRODUCT", functions: [] });
  }
}

const days = ["2025-06-01", "2026-11-25", "2040-02-05", "2042-01-01"];

/** All rows, and what pages show on several days. */
async function everything() {
  const lead = grant(actor, "coverage:read");
  const shown = [];
  for (const day of days) {
    const { coverage } = await getCoverage(lead, day);
    shown.push({
      // Its gaps come in no order.
      coverage: { ...coverage, gaps: coverage.gaps.toSorted(byRank) },
      structure: await getStructure(grant(actor, "structure:read"), { at: new Date(day), scope: null }),
    });
  }
  return { rows: await registerDump(), shown };
}

const day = fc.option(
  fc.integer({ min: 1, max: 28 }).map((n) => `2040-02-${String(n).padStart(2, "0")}`),
  { nil: undefined },
);
const number = fc.integer({ min: 0, max: 999 });
const step = fc.record({ name: fc.constantFrom(...Object.keys(registerSteps)), a: number, b: number, c: number, day });

it("any sequence of commands, undone in reverse, leaves the register and what it shows as they were", async () => {
  await build();
  let before = await everything();
  let isTouched = false;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      if (isTouched) {
        await build();
        before = await everything();
      }
      isTouched = true;
      const changeIds: string[] = [];
      for (const { name, ...choices } of steps) {
        const outcome = await registerSteps[name]?.(actor, choices);
        if (outcome?.ok && outcome.changeId !== null) changeIds.unshift(outcome.changeId);
      }
      for (const changeId of changeIds) expect(await undoChange(actor, changeId)).toMatchObject({ ok: true });
      expect(await everything()).toEqual(before);
      isTouched = false;
    }),
    { numRuns: 1_000, interruptAfterTimeLimit: timeLimit, markInterruptAsFailure: false },
  );
}, 120_000);
