import { describe, expect, it } from "vitest";
import { peopleRow } from "@/lib/domain/people-row";
import { periodText } from "@/lib/domain/period-text";

const clock = { at: new Date("2026-06-15T12:00:00Z"), timeZone: "Europe/Berlin" };
const row = {
  id: "1",
  name: "Anna",
  title: "",
  persona: null,
  functions: [],
  share: null,
  isOutOfScope: false,
  seats: [],
  unitId: null,
  unitName: null,
  from: new Date("2026-01-01T00:00:00Z"),
  until: null,
  isOnLeave: null,
};

describe("a person in a list", () => {
  it.each([
    [{}, []],
    [{ isOnLeave: true }, ["On leave"]],
    [{ until: new Date("2026-06-30T22:00:00Z") }, ["Last day 30 Jun 2026"]],
    [{ until: new Date("2026-03-31T22:00:00Z") }, ["Left after 31 Mar 2026"]],
    [{ from: new Date("2026-07-31T22:00:00Z") }, ["Joins 1 Aug 2026"]],
  ])("with %j is noted %j", (given, notes) => {
    expect(peopleRow({ ...row, ...given }, clock).notes).toEqual(notes);
  });
});

describe("a period", () => {
  it("names its last day, not the first after it", () => {
    const period = { from: new Date("2026-02-28T23:00:00Z"), until: new Date("2026-06-30T22:00:00Z") };
    expect(periodText(period, clock)).toBe("1 Mar 2026 to 30 Jun 2026");
  });

  it("is open-ended since then, or from then on", () => {
    expect(periodText(row, clock)).toBe("since 1 Jan 2026");
    expect(periodText({ from: new Date("2026-07-01T12:00:00Z"), until: null }, clock)).toBe("from 1 Jul 2026 on");
  });
});
