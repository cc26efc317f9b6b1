import { beforeEach, expect, it } from "vitest";
import { suggesterAt } from "@/lib/data/suggestions";
import type { Persona } from "@/lib/domain/persona";
import { emptyDatabase } from "../support/database";
import { assignment, longAgo, organisation, outOfScope, person } from "../support/register";
import { givenGranted } from "../support/users";

const now = new Date("2026-06-01T00:00:00Z");

beforeEach(async () => {
  await emptyDatabase();
  await organisation();
});

/** So many people of a title, confirmed by a human to be a persona. */
async function decided(title: string, persona: Persona, count: number, until: Date | null = null) {
  const functions = persona === "FINANCE" ? ["FINANCE" as const] : [];
  for (let n = 0; n < count; n++)
    await assignment({ personId: await person({ title, until }), persona, functions, confirmedAt: longAgo });
}

async function suggested(title: string, at = now) {
  return (await suggesterAt(await givenGranted("ADMIN", "persona:assign"), at))({ title });
}

it("learns a title from what humans decided about it, however it is written", async () => {
  await decided("Consultant", "ENGINEERING", 2);
  await decided("CONSULTANT", "ENGINEERING", 1);
  expect(await suggested("consultant")).toMatchObject({
    persona: "ENGINEERING",
    confidence: 0.8,
    reason: "3 of 3 people with this title are Engineering",
    by: { kind: "learnt", titleKey: "consultant" },
  });
});

it("learns from who is out of scope that a title is none of the four", async () => {
  await decided("Cloud Analyst", "PRODUCT", 1);
  for (let n = 0; n < 9; n++) await outOfScope({ personId: await person({ title: "Cloud Analyst" }) });
  expect(await suggested("Cloud Analyst")).toMatchObject({
    persona: null,
    reason: "9 of 10 people with this title are out of scope",
  });
});

it("learns nothing from who has left, was never confirmed, or holds the title at another time", async () => {
  await decided("Consultant", "ENGINEERING", 3, new Date("2026-01-01T00:00:00Z"));
  for (let n = 0; n < 3; n++) await assignment({ personId: await person({ title: "Adviser" }) });
  expect((await suggested("Consultant")).persona).toBeNull();
  expect((await suggested("Adviser")).persona).toBeNull();
  expect((await suggested("Consultant", new Date("2025-12-31T00:00:00Z"))).persona).toBe("ENGINEERING");
});
