import { describe, expect, it } from "vitest";
import { daysShown, embedStatement } from "@/lib/domain/embed-link";

const today = "2026-03-31";
const typed = { purpose: "Intranet", expires: null, firstDay: null, lastDay: null };

describe("what a link may state", () => {
  it("works for 90 days unless told otherwise, and a year at the longest", () => {
    expect(embedStatement(typed, today)).toMatchObject({ ok: true, value: { expires: "2026-06-29" } });
    expect(embedStatement({ ...typed, expires: "2027-04-01" }, today)).toMatchObject({ ok: true });
    const field = { ok: false, problems: [{ field: "expires" }] };
    expect(embedStatement({ ...typed, expires: "2027-04-02" }, today)).toMatchObject(field);
    expect(embedStatement({ ...typed, expires: "2026-03-30" }, today)).toMatchObject(field);
  });

  it.each([
    ["a last day without a first", { lastDay: "2026-01-31" }, "firstDay"],
    ["a last day before the first", { firstDay: "2026-02-01", lastDay: "2026-01-31" }, "lastDay"],
    ["no purpose", { purpose: " " }, "purpose"],
  ])("refuses %s", (_, change, field) => {
    expect(embedStatement({ ...typed, ...change }, today)).toMatchObject({ ok: false, problems: [{ field }] });
  });
});

describe("the days that a link shows", () => {
  it.each([
    ["today alone", null, null, { first: today, last: today }],
    ["from a day to today", "2026-01-01", null, { first: "2026-01-01", last: today }],
    ["days that are over", "2026-01-01", "2026-01-31", { first: "2026-01-01", last: "2026-01-31" }],
    ["never what is planned", "2026-01-01", "2026-12-31", { first: "2026-01-01", last: today }],
    ["one day", today, today, { first: today, last: today }],
  ])("are %s", (_, firstDay, lastDay, shown) => {
    expect(daysShown({ firstDay, lastDay }, today)).toEqual(shown);
  });

  it("are none while the first is to come", () => {
    expect(daysShown({ firstDay: "2026-04-01", lastDay: null }, today)).toBeNull();
  });
});
