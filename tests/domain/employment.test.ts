import { describe, expect, it } from "vitest";
import { employmentAt, endWith } from "@/lib/domain/employment";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const post = (from: string, until: string | null = null) => ({
  from: day(from),
  until: until === null ? null : day(until),
});

describe("employment", () => {
  it.each([
    ["nobody without a post", [], null],
    ["employed while open-ended", [post("2026-01-01")], "EMPLOYED"],
    ["leaving once an end is known", [post("2026-01-01", "2026-12-01")], "LEAVING"],
    ["employed when another post follows", [post("2026-01-01", "2026-12-01"), post("2026-12-01")], "EMPLOYED"],
    ["leaving when there is a day between", [post("2026-01-01", "2026-12-01"), post("2026-12-02")], "LEAVING"],
    ["not yet there before the first post", [post("2026-07-01")], "NOT_YET"],
    ["left from the very instant of the end", [post("2026-01-01", "2026-06-01")], "LEFT"],
    ["not yet back when a return is planned", [post("2026-01-01", "2026-02-01"), post("2026-08-01")], "NOT_YET"],
  ])("is %s", (_, posts, state) => {
    expect(employmentAt(posts, day("2026-06-01"))?.state ?? null).toBe(state);
  });

  it("takes posts that touch for one period, in whatever order they come", () => {
    const posts = [post("2026-03-01", "2026-09-01"), post("2025-01-01", "2026-03-01")];
    expect(employmentAt(posts, day("2026-06-01"))?.period).toEqual(post("2025-01-01", "2026-09-01"));
  });
});

describe("what ends with an employment", () => {
  const open = post("2025-01-01");
  const leaving = post("2025-01-01", "2026-09-01");

  it.each([
    ["open-ended rows end", post("2025-05-01"), open, "2026-06-01"],
    ["rows that go on longer end", post("2025-05-01", "2027-01-01"), open, "2026-06-01"],
    ["rows that end earlier by themselves stay", post("2025-05-01", "2026-02-01"), open, "2026-02-01"],
    ["rows cut by an earlier last day move with it", post("2025-05-01", "2026-09-01"), leaving, "2026-06-01"],
  ])("%s", (_, row, employment, expected) => {
    expect(endWith(row, employment, day("2026-06-01"))).toEqual(day(expected));
  });

  it("lets what was cut go on when the last day is put off", () => {
    expect(endWith(post("2025-05-01", "2026-09-01"), leaving, day("2026-12-01"))).toEqual(day("2026-12-01"));
    expect(endWith(post("2025-05-01", "2026-03-01"), leaving, day("2026-12-01"))).toEqual(day("2026-03-01"));
  });
});
