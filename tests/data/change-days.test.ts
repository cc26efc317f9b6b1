import { beforeEach, describe, expect, it } from "vitest";
import { getChangeDays } from "@/lib/data/change-days";
import { db } from "@/lib/data/db";
import { type AccessRole, grant } from "@/lib/domain/access";
import type { ChangeScope } from "@/lib/domain/change-scope";
import { instantOf } from "@/lib/domain/day";
import { emptyDatabase } from "../support/database";
import {
  assignment,
  cover,
  leave,
  organisation,
  person,
  posted,
  provider,
  providerCover,
  seat,
  unit,
} from "../support/register";
import { givenUser } from "../support/users";

const now = new Date("2026-06-15T12:00:00Z");
const at = (day: string, time = "09:00") => new Date(`${day}T${time}:00Z`);
const structure: ChangeScope = { of: "structure", unitId: null };

async function around(
  day: string,
  scope: ChangeScope = structure,
  { role = "LEAD" as AccessRole, timeZone = "UTC" } = {},
) {
  const actor = grant(await givenUser(role), "structure:read");
  return getChangeDays(actor, scope, { ...instantOf(day, now, timeZone), timeZone });
}

beforeEach(async () => {
  await emptyDatabase();
  await organisation();
});

describe("the nearest days on which something changed", () => {
  it("are none where nothing is", async () => {
    expect(await around("2026-06-15")).toEqual({ previous: null, next: null });
  });

  it("are those on which something begins, and on which something no longer holds", async () => {
    const personId = await person({ from: at("2026-01-01") });
    await assignment({ personId, from: at("2026-02-01"), until: at("2026-04-01", "00:00") });
    expect(await around("2026-01-01")).toEqual({ previous: null, next: "2026-02-01" });
    expect(await around("2026-03-31")).toEqual({ previous: "2026-02-01", next: "2026-04-01" });
    expect(await around("2026-06-15")).toEqual({ previous: "2026-04-01", next: null });
    expect(await around("2026-07-01")).toEqual({ previous: "2026-04-01", next: null });
  });

  it("never are the day in view, also where it has several changes", async () => {
    const personId = await person({ from: at("2026-01-01") });
    await assignment({ personId, from: at("2026-02-01"), until: at("2026-02-01", "10:00") });
    await assignment({ personId, persona: "PRODUCT", from: at("2026-02-01", "10:00") });
    expect(await around("2026-02-01")).toEqual({ previous: "2026-01-01", next: null });
  });

  it("are days of the organisation's time zone", async () => {
    await person({ from: at("2026-01-01", "11:30") });
    const inAuckland = { timeZone: "Pacific/Auckland" };
    expect(await around("2026-01-01", structure, inAuckland)).toEqual({ previous: null, next: "2026-01-02" });
    expect(await around("2026-01-03", structure, inAuckland)).toEqual({ previous: "2026-01-02", next: null });
  });

  it("count every fact that the diagram is drawn from", async () => {
    const retail = await unit();
    const personId = await person();
    const providerId = await provider();
    await seat({ personId, from: at("2026-01-01") });
    await cover({ personId, unitId: retail, from: at("2026-01-02") });
    await providerCover({ personId, providerId, from: at("2026-01-03") });
    await db().provider.update({ where: { id: providerId }, data: { until: at("2026-01-04") } });
    await db().interaction.create({ data: { source: "CCOE", target: "PRODUCT", from: at("2026-01-05") } });
    const days = ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04", "2026-01-05"];
    for (const [index, day] of days.entries())
      expect(await around(day)).toMatchObject({ next: days[index + 1] ?? null });
  });

  it("count leave for who may know of it only", async () => {
    const personId = await person({ from: at("2026-01-01") });
    await leave({ personId, from: at("2026-02-01"), until: at("2026-03-01") });
    const scopes: ChangeScope[] = [structure, { of: "people", unitId: null }, { of: "person", personId }];
    for (const scope of scopes) {
      expect(await around("2026-01-15", scope)).toMatchObject({ next: "2026-02-01" });
      expect(await around("2026-01-15", scope, { role: "STAFF" })).toMatchObject({ next: null });
    }
  });

  it("are of one person on a person's page", async () => {
    const ada = await person({ from: at("2026-01-01"), until: at("2026-03-01") });
    await posted(ada, { from: at("2026-05-01") });
    await person({ from: at("2026-02-01") });
    expect(await around("2026-01-01", { of: "person", personId: ada })).toEqual({ previous: null, next: "2026-03-01" });
    expect(await around("2026-04-01", { of: "person", personId: ada })).toEqual({
      previous: "2026-03-01",
      next: "2026-05-01",
    });
  });

  it("are of a unit's people and those below it where a page is of a unit", async () => {
    const retail = await unit();
    const shops = await unit({ name: "Shops", parentId: retail });
    const bank = await unit({ name: "Bank" });
    const ada = await person({ unitId: shops, until: at("2026-03-01") });
    await posted(ada, { unitId: bank, from: at("2026-03-01") });
    await assignment({ personId: ada, from: at("2026-02-01"), until: at("2026-04-01") });
    for (const of of ["structure", "people", "coverage"] as const) {
      const scope = { of, unitId: retail } as const;
      expect(await around("2026-01-15", scope)).toMatchObject({ next: "2026-02-01" });
      expect(await around("2026-02-01", scope)).toMatchObject({ next: "2026-03-01" });
      expect(await around("2026-03-01", scope)).toMatchObject({ next: null });
      expect(await around("2026-03-15", { of, unitId: bank })).toMatchObject({
        previous: "2026-03-01",
        next: "2026-04-01",
      });
    }
  });

  it("lead to the day on which a unit that is not there yet begins", async () => {
    const later = await unit({ from: at("2026-09-01") });
    expect(await around("2026-06-15", { of: "people", unitId: later })).toMatchObject({ next: "2026-09-01" });
  });
});
