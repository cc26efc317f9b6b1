import { describe, expect, it } from "vitest";
import { campaignState, campaignStatement, longestDays, usualDays } from "@/lib/domain/campaign";
import { type Answered, answerInWords, answerOf } from "@/lib/domain/campaign-answer";
import { campaignMail } from "@/lib/domain/campaign-mail";
import { campaignScope } from "@/lib/domain/campaign-scope";
import { addDays } from "@/lib/domain/day";

const today = "2026-11-30";

describe("the statement of a campaign", () => {
  it("has two weeks unless a last day is given", () => {
    const stated = campaignStatement({ title: "  Are your people\tstill right? ", lastDay: null }, today);
    expect(stated).toEqual({
      ok: true,
      value: { title: "Are your people still right?", lastDay: addDays(today, usualDays) },
    });
  });

  it.each([
    ["without a title", { title: " ", lastDay: null }, ["title"]],
    ["for a day that is over", { title: "A", lastDay: "2026-11-29" }, ["lastDay"]],
    ["for next year", { title: "", lastDay: addDays(today, longestDays + 1) }, ["title", "lastDay"]],
  ])("is refused %s", (_, statement, fields) => {
    const refusal = campaignStatement(statement, today);
    expect(refusal.ok ? [] : refusal.problems.map(({ field }) => field)).toEqual(fields);
  });
});

it("says whom it is about, or nothing", () => {
  const unit = "019ad1c2-3e4f-7a5b-8c6d-7e8f9a0b1c2d";
  const scope = (text: string) => campaignScope(new URLSearchParams(text));
  expect(scope("answerer=HOLDER&lastDay=2026-12-14&isCoreOnly=on&persona=FINANCE&unconfirmedSince=2026-06-01")).toEqual(
    {
      lastDay: "2026-12-14",
      scope: { answerer: "HOLDER", unitId: null, persona: "FINANCE", isCoreOnly: true, unconfirmedSince: "2026-06-01" },
    },
  );
  expect(scope(`answerer=MANAGER&lastDay=2026-12-14&unitId=${unit}`)?.scope.unitId).toBe(unit);
  for (const wrong of [
    "",
    "answerer=MANAGER",
    "answerer=CEO&lastDay=2026-12-14",
    "answerer=HOLDER&lastDay=2026-12-14&unitId=1",
  ])
    expect(scope(wrong), wrong).toBeNull();
});

it.each([
  ["2026-12-01", null, "RUNNING"],
  ["2026-11-30", null, "OVERDUE"],
  ["2026-12-01", "2026-11-30", "CLOSED"],
  ["2026-12-01", "2026-12-02", "RUNNING"],
] as const)("due on %s and closed on %s it is %s", (due, until, state) => {
  const at = new Date("2026-11-30");
  expect(campaignState({ due: new Date(due), until: until && new Date(until) }, at)).toBe(state);
});

describe("an answer", () => {
  const said: Answered = { answer: "WRONG", newPersona: null, newFunctions: [], newUnitId: null, note: "" };

  it.each([
    ["nothing", said, "newPersona"],
    ["finance without a function", { ...said, newPersona: "FINANCE" as const }, "newFunctions"],
    ["a note of many pages", { ...said, note: "a".repeat(501) }, "note"],
  ])("of wrong is refused with %s", (_, given, field) => {
    const refusal = answerOf(given);
    expect(refusal.ok ? [] : refusal.problems.map((problem) => problem.field)).toEqual([field]);
  });

  it("keeps what should be instead for wrong alone, and functions for finance alone", () => {
    const proposal = {
      newPersona: "ENGINEERING",
      newFunctions: ["FINANCE"],
      newUnitId: "u",
      note: " since May ",
    } as const;
    const given = { ...said, ...proposal, newFunctions: [...proposal.newFunctions] };
    expect(answerOf(given)).toMatchObject({ ok: true, value: { ...given, newFunctions: [], note: "since May" } });
    expect(answerOf({ ...given, answer: "LEFT" })).toEqual({
      ok: true,
      value: { ...said, answer: "LEFT", note: "since May" },
    });
  });

  it("is said in words", () => {
    expect(answerInWords({ answer: "DONT_KNOW", newPersona: null, newFunctions: [] })).toBe("Don't know");
    expect(answerInWords({ answer: "WRONG", newPersona: "FINANCE", newFunctions: ["PROCUREMENT"] })).toBe(
      "Wrong: should be Finance/Procurement (Procurement)",
    );
  });
});

it("writes a letter that says what for, how many, by when and where", () => {
  const { subject, text } = campaignMail({
    name: "Ann",
    campaign: "Winter check",
    organisation: "Example",
    open: 3,
    lastDay: "2026-12-14",
    link: "https://muster.example/confirm/abc",
    isReminder: true,
  });
  expect(subject).toBe("Reminder: Winter check");
  for (const part of [
    "Hello Ann,",
    "Example",
    "3 people",
    "14 December 2026",
    "\n\nAnswer: https://muster.example/confirm/abc\n",
  ])
    expect(text).toContain(part);
});
