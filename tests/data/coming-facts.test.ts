import { beforeEach, expect, it } from "vitest";
import { readComingFacts } from "@/lib/data/coming-facts";
import { snapshot } from "@/lib/data/snapshot";
import { emptyDatabase } from "../support/database";
import { assignment, leave, organisation, person, posted, unit } from "../support/register";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const window = { from: day("2026-11-01"), until: day("2027-01-30") };

beforeEach(async () => {
  await emptyDatabase();
  await organisation();
});

it("knows what is planned for people once, whether they are here or to come", async () => {
  const unitId = await unit();
  const here = await person({ name: "Is Here", unitId, until: day("2026-12-01") });
  await posted(here, { unitId, title: "Lead", from: day("2026-12-01") });
  await assignment({ personId: here });
  await leave({ personId: here, from: day("2026-12-10"), until: day("2026-12-20") });
  const joins = await person({ name: "To Come", unitId, from: day("2026-11-15"), until: day("2026-12-15") });
  await posted(joins, { unitId, title: "Lead", from: day("2026-12-15") });
  await assignment({ personId: joins, from: day("2026-11-15") });

  const { facts } = await snapshot((read) => readComingFacts(read, window, "UTC"));
  const known = new Map(facts.people.map(({ id, posts, leaves }) => [id, { posts, leaves }]));
  expect(known.get(here)?.posts.map(({ title }) => title)).toEqual(["Engineer", "Lead"]);
  expect(known.get(here)?.leaves).toHaveLength(1);
  expect(known.get(joins)?.posts.map(({ title }) => title)).toEqual(["Engineer", "Lead"]);
});
