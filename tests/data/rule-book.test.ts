import { beforeEach, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { disagreementsShown, listDisagreements } from "@/lib/data/disagreements";
import { readRuleBook } from "@/lib/data/rule-book";
import { readRemovalEffect, readRuleEffect } from "@/lib/data/rule-effect";
import { addSuggestionRule } from "@/lib/data/suggestion-rules";
import type { Granted } from "@/lib/domain/access";
import { disputedGroups } from "@/lib/domain/disagreement";
import { emptyDatabase } from "../support/database";
import { assignment, longAgo, organisation, outOfScope, person, unit } from "../support/register";
import { givenGranted } from "../support/users";

const now = new Date("2026-06-01T00:00:00Z");
let admin: Granted<"persona:assign">;
let unitId: string;

beforeEach(async () => {
  await emptyDatabase();
  await organisation();
  admin = await givenGranted("ADMIN", "persona:assign");
  unitId = await unit({ name: "Tribe" });
});

const confirmed = { confirmedAt: longAgo };
const groups = async () => (await readRuleBook(admin, now)).groups;

it("counts everybody employed on the day once, by title and unit, with what is decided", async () => {
  const title = "Developer";
  await assignment({ personId: await person({ title, unitId }), ...confirmed });
  await assignment({ personId: await person({ title, unitId }), persona: "PRODUCT", ...confirmed });
  await assignment({ personId: await person({ title, unitId }), persona: "PRODUCT" });
  await outOfScope({ personId: await person({ title, unitId }) });
  await outOfScope({ personId: await person({ title }), until: now });
  await person({ title, unitId, until: now });
  const none = { ENGINEERING: 0, PRODUCT: 0, EXECUTIVE: 0, FINANCE: 0, NONE: 0 };
  const counted = (await groups()).map(({ title, unit, people, decided }) => ({ title, unit, people, decided }));
  expect(counted.sort((a, b) => b.people - a.people)).toEqual([
    { title, unit: "Tribe", people: 4, decided: { ...none, ENGINEERING: 1, PRODUCT: 1, NONE: 1 } },
    { title, unit: "", people: 1, decided: none },
  ]);
});

it("lists who is decided otherwise than a rule says, by name, page after page", async () => {
  for (let n = 0; n < disagreementsShown + 2; n++) {
    const name = `Person ${String(n).padStart(2, "0")}`;
    await assignment({ personId: await person({ name, title: "Developer" }), persona: "PRODUCT", ...confirmed });
  }
  await outOfScope({ personId: await person({ name: "Anna", title: "Developer", unitId }) });
  await assignment({ personId: await person({ name: "Agreeing", title: "Developer", unitId }), ...confirmed });
  await assignment({ personId: await person({ name: "Other unit", title: "Teacher", unitId }), ...confirmed });
  const disputed = disputedGroups(await groups(), { kind: "built-in", rule: "developer" });
  const page = (number: number) => listDisagreements(admin, { disputed, page: number }, now);
  const [first, second] = [await page(1), await page(2)];
  expect(first[0]).toMatchObject({ name: "Anna", choice: "NONE", says: { persona: "ENGINEERING" } });
  expect(first).toHaveLength(disagreementsShown);
  expect(second.map(({ name }) => name)).toEqual(["Person 49", "Person 50", "Person 51"]);
  expect(await page(3)).toEqual([]);
});

it("says what a rule would change, and changes nothing", async () => {
  await person({ title: "Scrum Master", unitId });
  await assignment({ personId: await person({ title: "Scrum Master" }), ...confirmed });
  const rule = { words: "scrum master", persona: null, functions: [], ruleId: null };
  expect(await readRuleEffect(admin, rule)).toMatchObject({
    ok: true,
    value: { found: 2, changed: 2, decidedOtherwise: 1 },
  });
  expect(await db().suggestionRule.count()).toBe(0);
  expect(await readRuleEffect(admin, { ...rule, words: "" })).toMatchObject({ ok: false });
  const added = await addSuggestionRule(admin, rule);
  if (!added.ok) throw new Error("refused");
  const edited = { ...rule, ruleId: added.value.ruleId, words: "nobody" };
  expect(await readRuleEffect(admin, edited)).toMatchObject({ value: { found: 0, changed: 2, decidedOtherwise: 0 } });
  expect(await readRemovalEffect(admin, added.value.ruleId)).toMatchObject({ value: { found: 2, changed: 2 } });
  expect(await readRemovalEffect(admin, unitId)).toMatchObject({ ok: false });
});
