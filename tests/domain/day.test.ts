import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, beginningOf, dayOf, instantOf, isDay, startOfDay } from "@/lib/domain/day";

const zones = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Africa/Cairo",
];
const days = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2037-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("isDay", () => {
  it.each(["2026-02-28", "2024-02-29", "1900-01-01", "2199-12-31"])("knows %s", (day) => {
    expect(isDay(day)).toBe(true);
  });
  it.each([
    "2026-02-30",
    "2026-2-3",
    "2026-13-01",
    "",
    "tomorrow",
    "0000-00-00",
    "2200-01-01",
    "2026-02-28T00:00:00Z",
    "٢٠٢٦-٠١-٠١",
  ])("refuses %j", (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe("startOfDay", () => {
  it.each([
    ["2026-03-31", "UTC", "2026-03-31T00:00:00.000Z"],
    ["2026-03-29", "Europe/Berlin", "2026-03-28T23:00:00.000Z"],
    ["2026-03-30", "Europe/Berlin", "2026-03-29T22:00:00.000Z"],
    ["2026-10-25", "Europe/Berlin", "2026-10-24T22:00:00.000Z"],
    ["2026-01-15", "America/New_York", "2026-01-15T05:00:00.000Z"],
    // Cairo's clocks skip midnight: the day begins at one o'clock.
    ["2024-04-26", "Africa/Cairo", "2024-04-25T22:00:00.000Z"],
  ])("finds the first instant of %s in %s", (day, zone, instant) => {
    expect(startOfDay(day, zone).toISOString()).toBe(instant);
  });

  it("is on its day, and the millisecond before is not", () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...zones), (day, zone) => {
        // Apia left out a whole day; it has no first instant.
        fc.pre(!(zone === "Pacific/Apia" && day === "2011-12-30"));
        const start = startOfDay(day, zone);
        expect(dayOf(start, zone)).toBe(day);
        expect(dayOf(new Date(start.getTime() - 1), zone) < day).toBe(true);
      }),
    );
  });
});

describe("addDays", () => {
  it("crosses months, years and leap days", () => {
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
  });
});

describe("instantOf", () => {
  const now = new Date("2026-11-23T17:00:00Z");

  it("takes today as now", () => {
    expect(instantOf("2026-11-23", now, "UTC")).toEqual({ day: "2026-11-23", at: now, isToday: true });
    expect(instantOf(undefined, now, "UTC").at).toBe(now);
  });
  it("takes another day as its last millisecond, so that what was decided on it is in it", () => {
    expect(instantOf("2011-03-31", now, "UTC").at.toISOString()).toBe("2011-03-31T23:59:59.999Z");
    expect(instantOf("2027-01-01", now, "UTC").at.toISOString()).toBe("2027-01-01T23:59:59.999Z");
  });
  it("takes what is not a day as today", () => {
    expect(instantOf("2026-02-30", now, "UTC").isToday).toBe(true);
  });
  it("knows that it is already tomorrow elsewhere", () => {
    expect(instantOf(undefined, now, "Asia/Tokyo").day).toBe("2026-11-24");
  });
});

describe("beginningOf", () => {
  const now = new Date("2026-11-23T17:00:00Z");
  it("is now today, and the first instant of any other day", () => {
    expect(beginningOf("2026-11-23", now, "UTC")).toBe(now);
    expect(beginningOf("2026-12-01", now, "UTC").toISOString()).toBe("2026-12-01T00:00:00.000Z");
  });
});
