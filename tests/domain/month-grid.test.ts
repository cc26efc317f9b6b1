import { expect, it } from "vitest";
import { monthGrids } from "@/lib/domain/month-grid";

it("shows whole months in weeks that begin on Monday", () => {
  const grids = monthGrids("2026-11-30", "2027-02-28");
  expect(grids.map(({ month }) => month)).toEqual(["2026-11", "2026-12", "2027-01", "2027-02"]);
  for (const { month, weeks } of grids) {
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    for (const [index, day] of weeks.flat().entries()) {
      if (day === null) continue;
      expect(day.startsWith(month)).toBe(true);
      expect((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7).toBe(index % 7);
    }
  }
  expect(grids[3]?.weeks.flat().filter((day) => day !== null)).toHaveLength(28);
});
