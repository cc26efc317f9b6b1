import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day } from "@/lib/domain/day";
import { commentText, longestWaiver, waiverTerms } from "@/lib/domain/gap-follow-up";
import { type FollowUp, type GapHistory, gapLife, joined, shortestBreakMs } from "@/lib/domain/gap-life";
import type { Interval } from "@/lib/domain/interval";

const timeZone = "UTC";
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const owner = { id: "o", name: "Olga" };
const nothing: GapHistory = { spells: [], followUps: [], waivers: [] };
const open = (from: string, until: string | null = null): Interval => ({
  from: day(from),
  until: until ? day(until) : null,
});
const said = (from: string, given: Partial<FollowUp> = {}): FollowUp => ({
  from: day(from),
  until: null,
  owner,
  due: "2026-07-01",
  plan: null,
  ...given,
});
const waiver = (from: string, until: string) => ({
  id: "w",
  reason: "Moved to another team",
  approver: owner,
  from: day(from),
  until: day(until),
});
const at = (text: string, isOpen = true) => ({ at: day(text), timeZone, isOpen });
const plan = { nominee: { id: "n", name: "Nora" }, day: "2026-06-20" };

describe("the life of a gap", () => {
  const opened = { ...nothing, spells: [open("2026-06-01")] };
  it.each<[string, GapHistory, ReturnType<typeof at>, object]>([
    ["is open before anybody has noted it", nothing, at("2026-06-10"), { state: "OPEN", since: null, reopened: null }],
    ["is open since it opened", opened, at("2026-06-10"), { state: "OPEN", since: day("2026-06-01") }],
    [
      "is acknowledged once it has an owner",
      { ...opened, followUps: [said("2026-06-02")] },
      at("2026-06-10"),
      { state: "ACKNOWLEDGED" },
    ],
    ["was open before that", { ...opened, followUps: [said("2026-06-02")] }, at("2026-06-01"), { state: "OPEN" }],
    [
      "is planned once there is a nominee",
      { ...opened, followUps: [said("2026-06-02", { plan })] },
      at("2026-06-10"),
      { state: "PLANNED", isOverdue: false },
    ],
    [
      "is overdue after the day that was planned",
      { ...opened, followUps: [said("2026-06-02", { plan })] },
      at("2026-06-21"),
      { state: "PLANNED", isOverdue: true },
    ],
    [
      "is not overdue on its due day",
      { ...opened, followUps: [said("2026-06-02")] },
      at("2026-07-01"),
      { isOverdue: false },
    ],
    ["is overdue the day after", { ...opened, followUps: [said("2026-06-02")] }, at("2026-07-02"), { isOverdue: true }],
    [
      "is waived, and never overdue then",
      { ...opened, followUps: [said("2026-06-02")], waivers: [waiver("2026-06-05", "2026-08-01")] },
      at("2026-07-15"),
      { state: "WAIVED", isOverdue: false },
    ],
    [
      "is what it was once the waiver ends",
      { ...opened, followUps: [said("2026-06-02")], waivers: [waiver("2026-06-05", "2026-08-01")] },
      at("2026-08-01"),
      { state: "ACKNOWLEDGED", isOverdue: true },
    ],
    [
      "is closed by data alone",
      { ...nothing, spells: [open("2026-06-01", "2026-06-08")], followUps: [said("2026-06-02")] },
      at("2026-06-10", false),
      { state: "CLOSED", followUp: null, closedAt: day("2026-06-08") },
    ],
    [
      "is open anew when it reopens, and says so",
      { ...nothing, spells: [open("2026-06-01", "2026-06-08"), open("2026-06-20")], followUps: [said("2026-06-02")] },
      at("2026-06-25"),
      { state: "OPEN", followUp: null, reopened: { at: day("2026-06-20"), afterDays: 12 } },
    ],
    [
      "says so before the reopening is noted",
      { ...nothing, spells: [open("2026-06-01", "2026-06-08")], followUps: [said("2026-06-02")] },
      at("2026-06-20"),
      { state: "OPEN", since: null, reopened: { at: day("2026-06-20"), afterDays: 12 } },
    ],
  ])("%s", (_, history, moment, expected) => {
    expect(gapLife(history, moment)).toMatchObject(expected);
  });

  it("goes on over a break of less than a day, as of a mistake that was undone", () => {
    const spells = [open("2026-06-01", "2026-06-08"), { from: new Date("2026-06-08T23:00:00Z"), until: null }];
    const life = gapLife({ ...nothing, spells, followUps: [said("2026-06-02")] }, at("2026-06-25"));
    expect(life).toMatchObject({ state: "ACKNOWLEDGED", since: day("2026-06-01"), reopened: null });
  });
});

const start = day("2026-01-01").getTime();
const hour = 3_600_000;
/** Spells that do not overlap, by the hours that each is after the one before, and lasts. */
const anySpells = fc
  .tuple(
    fc.array(fc.tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 80 })), { maxLength: 6 }),
    fc.boolean(),
  )
  .map(([steps, isOpen]) => {
    let t = start;
    const spells = steps.map(([gap, length]): Interval => {
      const from = new Date(t + gap * hour);
      t = from.getTime() + length * hour;
      return { from, until: new Date(t) };
    });
    const last = spells.at(-1);
    if (last && isOpen) last.until = null;
    return spells;
  });
const anyDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 40 }).map((n) => addDays("2026-01-01", n));
const anyFollowUps = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 60 }), anyDay, fc.option(anyDay, { nil: null })), { maxLength: 5 })
  .map((steps) => {
    let t = start;
    return steps.map(([hours, due, planned], index): FollowUp => {
      const from = new Date(t);
      t += hours * hour;
      return {
        from,
        until: index === steps.length - 1 ? null : new Date(t),
        owner,
        due,
        plan: planned === null ? null : { ...plan, day: planned },
      };
    });
  });
const anyMoment = fc.integer({ min: 0, max: 1_200 }).map((hours) => new Date(start + hours * hour));

describe("whatever happened", () => {
  it("what is joined covers what was open, with a day at least between, and loses no time", () => {
    fc.assert(
      fc.property(anySpells, (spells) => {
        const whole = joined(spells);
        for (const spell of spells) {
          expect(
            whole.some(
              ({ from, until }) =>
                from <= spell.from && (until === null || (spell.until !== null && spell.until <= until)),
            ),
          ).toBe(true);
        }
        for (const [index, { from }] of whole.entries()) {
          const before = whole[index - 1]?.until;
          if (before) expect(from.getTime() - before.getTime()).toBeGreaterThanOrEqual(shortestBreakMs);
        }
      }),
    );
  });

  it("nothing that was said before a closing counts after it, and what was said since does", () => {
    fc.assert(
      fc.property(anySpells, anyFollowUps, anyMoment, (spells, followUps, moment) => {
        const life = gapLife({ spells, followUps, waivers: [] }, { at: moment, timeZone, isOpen: true });
        const closings = joined(spells.filter(({ from }) => from <= moment))
          .map(({ until }) => until)
          .filter(
            (until) =>
              (until !== null && moment.getTime() - until.getTime() >= shortestBreakMs) ||
              (until !== null &&
                spells.some(({ from }) => from <= moment && from.getTime() - until.getTime() >= shortestBreakMs)),
          );
        const said = followUps.find(({ from, until }) => from <= moment && (until === null || moment < until));
        const counts = said !== undefined && closings.every((closed) => closed === null || said.from > closed);
        if (!counts) expect(life.followUp).toBeNull();
        expect(life.state === "OPEN").toBe(life.followUp === null);
        expect(life.isOverdue && life.followUp === null).toBe(false);
      }),
    );
  });

  it("a gap that is not open is closed, whatever else is known of it", () => {
    fc.assert(
      fc.property(anySpells, anyFollowUps, anyMoment, (spells, followUps, moment) => {
        const waivers = [waiver("2026-01-05", "2026-02-01")];
        expect(gapLife({ spells, followUps, waivers }, { at: moment, timeZone, isOpen: false })).toMatchObject({
          state: "CLOSED",
          followUp: null,
          isOverdue: false,
        });
      }),
    );
  });
});

describe("the terms of a waiver", () => {
  it.each([
    ["2026-06-15", "2027-06-14"],
    ["2028-02-29", "2029-02-27"],
    ["2027-03-01", "2028-02-29"],
  ])("begin on %s and end on %s at the latest", (today, last) => {
    expect(longestWaiver(today)).toBe(last);
    expect(waiverTerms({ reason: "Known", lastDay: last }, today)).toMatchObject({ ok: true });
    expect(waiverTerms({ reason: "Known", lastDay: addDays(last, 1) }, today)).toMatchObject({
      problems: [{ field: "lastDay" }],
    });
  });

  it("are a reason and a day to come, and each is asked for", () => {
    expect(waiverTerms({ reason: " ", lastDay: undefined }, "2026-06-15")).toMatchObject({
      problems: [{ field: "reason" }, { field: "lastDay" }],
    });
    expect(waiverTerms({ reason: "Known", lastDay: "2026-06-14" }, "2026-06-15")).toMatchObject({
      problems: [{ field: "lastDay" }],
    });
  });
});

it("keeps the lines of a comment, and refuses what nobody can read", () => {
  expect(commentText(" One\r\n\r\n\r\n\r\ntwo  \t three ")).toEqual({ ok: true, value: "One\n\ntwo three" });
  for (const text of ["", " \n ", "a\u0000b", "x".repeat(2_001)])
    expect(commentText(text)).toMatchObject({ ok: false });
});
