import { beforeEach, describe, expect, it } from "vitest";
import type { Changed } from "@/lib/data/change";
import { db } from "@/lib/data/db";
import {
  addSuggestionRule,
  editSuggestionRule,
  listSuggestionRules,
  moveSuggestionRule,
  removeSuggestionRule,
} from "@/lib/data/suggestion-rules";
import { suggesterAt } from "@/lib/data/suggestions";
import { undoChange } from "@/lib/data/undo";
import { type Actor, type Granted, grant, NotAllowed } from "@/lib/domain/access";
import { mostOwnRules, type RuleStatement } from "@/lib/domain/own-rule";
import { emptyDatabase } from "../support/database";
import { organisation } from "../support/register";
import { givenGranted, givenUser } from "../support/users";

let admin: Granted<"persona:assign">;

beforeEach(async () => {
  await emptyDatabase();
  await organisation();
  admin = await givenGranted("ADMIN", "persona:assign");
});

const rule = (words: string, more: Partial<RuleStatement> = {}): RuleStatement => ({
  words,
  persona: "ENGINEERING",
  functions: [],
  ...more,
});

async function given(words: string, more: Partial<RuleStatement> = {}): Promise<string> {
  const outcome = await addSuggestionRule(admin, rule(words, more));
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  return outcome.value.ruleId;
}

const rules = () => db().suggestionRule.findMany({ orderBy: { id: "asc" } });
const inOrder = async () => (await listSuggestionRules(admin)).map(({ words }) => words);

describe("every command about rules", () => {
  type Run = (actor: Actor, ids: { first: string; second: string }) => Promise<Changed<unknown>>;
  const may = (actor: Actor) => grant(actor, "persona:assign");
  const commands: readonly [string, Run][] = [
    ["suggestion-rule.added", (actor) => addSuggestionRule(may(actor), rule("chapter lead"))],
    [
      "suggestion-rule.edited",
      (actor, { first }) => editSuggestionRule(may(actor), { ruleId: first, ...rule("tester", { persona: null }) }),
    ],
    [
      "suggestion-rule.moved",
      (actor, { second }) => moveSuggestionRule(may(actor), { ruleId: second, direction: "up" }),
    ],
    ["suggestion-rule.removed", (actor, { first }) => removeSuggestionRule(may(actor), { ruleId: first })],
  ];
  const ids = async () => ({ first: await given("scrum master"), second: await given("werkstudent") });

  it.each(commands)("is for admins, is recorded, and is undone: %s", async (event, run) => {
    const both = await ids();
    for (const role of ["LEAD", "STAFF"] as const) {
      const other = await givenUser(role);
      expect(() => run(other, both)).toThrow(NotAllowed);
    }
    const before = await rules();
    const outcome = await run(admin, both);
    if (!outcome.ok || outcome.changeId === null) throw new Error("Nothing was changed");
    expect(await rules()).not.toEqual(before);
    const last = await db().auditEvent.findFirst({ orderBy: { seq: "desc" } });
    expect(last).toMatchObject({ event, subject: "suggestion rule", actorId: admin.userId });
    expect(await undoChange(admin, outcome.changeId)).toMatchObject({ ok: true });
    expect(await rules()).toEqual(before);
  });

  it("cannot be taken back by who may not make it", async () => {
    const outcome = await addSuggestionRule(admin, rule("scrum master"));
    if (!outcome.ok || outcome.changeId === null) throw new Error("Nothing was changed");
    await expect(undoChange(await givenUser("LEAD"), outcome.changeId)).rejects.toThrow(NotAllowed);
  });
});

it("tells the second of two who edit one rule what the first did", async () => {
  const ruleId = await given("scrum master");
  const seen = String((await db().auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } })).seq);
  const other = await givenGranted("ADMIN", "persona:assign");
  const outcomes = await Promise.all([
    editSuggestionRule(admin, { ruleId, seen, ...rule("scrum master", { persona: "PRODUCT" }) }),
    editSuggestionRule(other, { ruleId, seen, ...rule("scrum master", { persona: null }) }),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
    problems: [{ message: expect.stringContaining("Changed while you had this open") }],
  });
});

it("adds one of two rules for the same words, whoever is first", async () => {
  const both = await Promise.all(
    ["Scrum Master", "SCRUM MASTER"].map((words) => addSuggestionRule(admin, rule(words))),
  );
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await rules()).toHaveLength(1);
});

describe("a rule is refused", () => {
  it.each<[string, string, Partial<RuleStatement>]>([
    ["words", " ", {}],
    ["words", "(m/w/d) -", {}],
    ["words", "x".repeat(101), {}],
    ["words", "a\u0000b", {}],
    ["functions", "buyer", { persona: "FINANCE" }],
    ["functions", "buyer", { persona: null, functions: ["PROCUREMENT"] }],
  ])("for its %s: %j %j", async (field, words, more) => {
    expect(await addSuggestionRule(admin, rule(words, more))).toMatchObject({ ok: false, problems: [{ field }] });
  });

  it("when it is not there any more, or nothing is left to change", async () => {
    const ruleId = await given("scrum master");
    expect(await editSuggestionRule(admin, { ruleId, ...rule("scrum master") })).toMatchObject({ changeId: null });
    expect(await moveSuggestionRule(admin, { ruleId, direction: "up" })).toMatchObject({ changeId: null });
    await removeSuggestionRule(admin, { ruleId });
    for (const outcome of [
      await editSuggestionRule(admin, { ruleId, ...rule("tester") }),
      await moveSuggestionRule(admin, { ruleId, direction: "up" }),
      await removeSuggestionRule(admin, { ruleId }),
    ])
      expect(outcome).toMatchObject({ ok: false });
  });

  it("when there are too many", async () => {
    await db().suggestionRule.createMany({
      data: Array.from({ length: mostOwnRules }, (_, n) => ({ words: `title ${n}`, position: n, functions: [] })),
    });
    expect(await addSuggestionRule(admin, rule("one more"))).toMatchObject({ ok: false });
  });
});

it("lets the first rule that fits win, before all else, and keeps the order that it is given", async () => {
  await given("werkstudent", { persona: null });
  await given("werkstudent controlling", { persona: "FINANCE", functions: ["FINANCE"] });
  const suggested = async () => (await suggesterAt(admin, new Date()))({ title: "Werkstudent Controlling" });
  expect(await suggested()).toMatchObject({ persona: null, reason: "your rule 1: title contains 'werkstudent'" });
  const second = (await listSuggestionRules(admin))[1]?.id ?? "";
  await moveSuggestionRule(admin, { ruleId: second, direction: "up" });
  expect(await inOrder()).toEqual(["werkstudent controlling", "werkstudent"]);
  expect(await suggested()).toMatchObject({ persona: "FINANCE", functions: ["FINANCE"], confidence: 1 });
});
