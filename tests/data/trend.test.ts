import { beforeAll, expect, it } from "vitest";
import { getCoverage } from "@/lib/data/coverage";
import { getTrend } from "@/lib/data/trend";
import { addDays, dayOf } from "@/lib/domain/day";
import { countGaps } from "@/lib/domain/gap-count";
import seedDemo from "@/prisma/seed";
import { givenGranted } from "../support/users";

beforeAll(async () => {
  await seedDemo();
});

it("tells of each day what the page of that day tells, when it is asked for again too", async () => {
  const actor = await givenGranted("LEAD", "coverage:read");
  const now = new Date();
  const until = dayOf(now, "Europe/Oslo");
  const span = { from: addDays(until, -400), until };
  const { points, aim } = await getTrend(actor, span, now);
  expect(aim).toBe(90);
  expect(points.map(({ day }) => day).slice(-1)).toEqual([until]);
  for (const point of points.slice(0, -1)) {
    const { coverage } = await getCoverage(actor, point.day);
    expect(point, point.day).toEqual({ day: point.day, figures: coverage.figures, ...countGaps(coverage.gaps) });
  }
  expect((await getTrend(actor, span, now)).points).toEqual(points);
});
