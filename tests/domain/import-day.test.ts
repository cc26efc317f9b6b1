import { describe, expect, it } from "vitest";
import { addDayEvidence, dayOrderOf, noDayEvidence, parseDay } from "@/lib/domain/import-day";

describe("a day of a file", () => {
  it.each([
    ["2026-03-04", "2026-03-04"],
    ["2026-3-4", "2026-03-04"],
    ["2026-03-04T00:00:00Z", "2026-03-04"],
    ["2026-03-04 00:00:00", "2026-03-04"],
    ["4.3.2026", "2026-03-04"],
    ["04. 03. 2026", "2026-03-04"],
    ["4-Mar-2026", "2026-03-04"],
    ["04 March 2026", "2026-03-04"],
  ])("reads %s without asking", (text, day) => {
    expect(parseDay(text, null)).toEqual({ day });
  });

  it("reads slashes only as the file or the admin says", () => {
    expect(parseDay("03/04/2026", "DAY_FIRST")).toEqual({ day: "2026-04-03" });
    expect(parseDay("03/04/2026", "MONTH_FIRST")).toEqual({ day: "2026-03-04" });
    expect(parseDay("03/04/2026", null)).toEqual({ reason: expect.stringContaining("day first or month first") });
  });

  it.each(["31.02.2026", "2026-13-01", "31/12/26", "46022", "soon", "1 Foo 2026"])("refuses %s", (text) => {
    expect(parseDay(text, "DAY_FIRST")).toHaveProperty("reason");
  });

  it.each([
    [["01/02/2026", "13/02/2026"], "DAY_FIRST"],
    [["01/02/2026", "02/13/2026"], "MONTH_FIRST"],
    [["01/02/2026", "03/04/2026"], null],
    [["13/02/2026", "02/13/2026"], null],
    [["2026-02-13"], null],
  ])("lets %j prove %s", (texts, order) => {
    expect(dayOrderOf(texts.reduce(addDayEvidence, noDayEvidence))).toBe(order);
  });
});
