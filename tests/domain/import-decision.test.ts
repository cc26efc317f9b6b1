import { describe, expect, it } from "vitest";
import { importViews } from "@/lib/domain/import-address";
import { answerName, importAnswers, isAnswerTo, questionOfView, questionsOf } from "@/lib/domain/import-decision";
import { isAboveLeaverCap, typedNumber } from "@/lib/domain/leaver-cap";

const row = { outcome: "NEW", skips: null, conflicts: null, similar: null, mayLeave: false };

describe("what is asked of a row", () => {
  it.each([
    ["a new one can be skipped", row, [["ROW", "SKIP"]]],
    ["a skipped one can be taken back", { ...row, outcome: "SKIPPED", skips: "NEW" }, [["ROW", "SKIP"]]],
    [
      "one that changes and is in conflict",
      { ...row, outcome: "CHANGED", conflicts: [{}] },
      [["ROW", "OURS", "THEIRS", "SKIP"]],
    ],
    ["one in conflict alone", { ...row, outcome: "UNCHANGED", conflicts: [{}] }, [["ROW", "OURS", "THEIRS"]]],
    [
      "one that may be somebody",
      { ...row, similar: {} },
      [
        ["PERSON", "SAME", "NEW"],
        ["ROW", "SKIP"],
      ],
    ],
    ["a refused one that may be somebody", { ...row, outcome: "REFUSED", similar: {} }, [["PERSON", "SAME"]]],
    ["somebody who would leave", { ...row, outcome: "MISSING", mayLeave: true }, [["LEAVER", "SKIP"]]],
    ["somebody who stays in any case", { ...row, outcome: "MISSING" }, []],
    ["an unchanged one", { ...row, outcome: "UNCHANGED" }, []],
    ["a refused one", { ...row, outcome: "REFUSED" }, []],
  ])("%s", (_, asked, expected) => {
    expect(questionsOf(asked).map(({ question, answers }) => [question, ...answers])).toEqual(expected);
  });

  it("has answers of its own question only, each with a name", () => {
    for (const view of importViews) {
      const asked = questionOfView(view);
      for (const answer of asked?.answers ?? []) expect(asked && isAnswerTo(asked.question, answer)).toBe(true);
    }
    expect(isAnswerTo("LEAVER", "THEIRS")).toBe(false);
    expect(importAnswers.UNIT.map((answer) => answerName("UNIT", answer))).toEqual([
      "Use the existing one",
      "Make a new one",
    ]);
    expect(answerName("ROW", null)).toBe("Undecided");
  });
});

describe("the cap on leavers", () => {
  it.each([
    [50, 1_000, false],
    [51, 1_000, true],
    [1, 19, true],
    [1, 20, false],
    [0, 0, false],
  ])("for %i of %i is passed: %s", (leavers, employed, isAbove) => {
    expect(isAboveLeaverCap({ leavers, employed })).toBe(isAbove);
  });

  it.each([
    ["482", 482],
    [" 1,482 ", 1482],
    ["1.482", 1482],
    ["1 482", 1482],
    ["1’482", 1482],
    ["4,82", null],
    ["-3", null],
    ["4e2", null],
    ["", null],
    ["all", null],
  ])("reads %o as %o", (text, number) => {
    expect(typedNumber(text)).toBe(number);
  });
});
