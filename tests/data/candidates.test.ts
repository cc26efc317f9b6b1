import { beforeEach, expect, it } from "vitest";
import { listCandidates, listProviderCandidates } from "@/lib/data/candidates";
import { db } from "@/lib/data/db";
import { inSentence } from "@/lib/domain/candidate";
import type { Persona } from "@/lib/domain/persona";
import { emptyDatabase } from "../support/database";
import { givenGranted } from "../support/users";

const from = new Date("2020-01-01T00:00:00Z");
const ids = new Map<string, string>();
const idOf = (name: string) => ids.get(name) ?? "";

type Given = {
  unit?: string;
  title?: string;
  persona?: Persona;
  share?: number;
  away?: boolean;
  until?: Date;
  covers?: [string, boolean?][];
};

/** `covers` are as Finance/Procurement, by the unit's name and whether as deputy. */
async function person(name: string, given: Given): Promise<void> {
  const { unit, title = "", persona, share = 100, away, until, covers = [] } = given;
  const functions = persona === "FINANCE" ? (["FINANCE"] as const) : [];
  await db().person.create({
    data: {
      name,
      posts: { create: { unitId: unit ? idOf(unit) : null, title, from, ...(until && { until }) } },
      ...(persona ? { assignments: { create: { persona, functions: [...functions], share, from } } } : {}),
      ...(away ? { leaves: { create: { from } } } : {}),
      covers: {
        create: covers.map(([to, isDeputy = false]) => ({ unitId: idOf(to), persona: "FINANCE", isDeputy, from })),
      },
    },
  });
}

beforeEach(async () => {
  await emptyDatabase();
  await db().organisation.create({ data: { name: "Acme" } });
  for (const [name, parent] of [["top"], ["shop", "top"], ["web", "shop"], ["bank", "top"], ["far"]] as const) {
    const unit = await db().unit.create({
      data: { code: name, versions: { create: { name, parentId: parent ? idOf(parent) : null, from } } },
    });
    ids.set(name, unit.id);
  }
});

const candidates = async (search = "") => {
  const lead = await givenGranted("LEAD", "coverage:read");
  return listCandidates(lead, { unitId: idOf("shop"), persona: "FINANCE", search });
};

it("ranks deputies, who fits here, neighbours, the persona elsewhere, then those of whom little is known", async () => {
  await person("new", { unit: "shop", title: "Driver" });
  await person("right title", { unit: "shop", title: "Financial Controller" });
  await person("far away", { unit: "far", persona: "FINANCE" });
  await person("elsewhere", { unit: "far", persona: "PRODUCT", covers: [["bank"]] });
  await person("above", { unit: "top", persona: "FINANCE" });
  await person("beside", { unit: "bank", persona: "FINANCE" });
  await person("below", { unit: "web", persona: "FINANCE" });
  await person("busy beside", { unit: "bank", persona: "FINANCE", covers: [["far"], ["top"]] });
  await person("two hats", { unit: "shop", persona: "ENGINEERING", covers: [["far"]] });
  await person("deputy", { unit: "far", persona: "PRODUCT", covers: [["shop", true]] });
  expect((await candidates()).map(({ name }) => name)).toEqual([
    "deputy",
    "right title",
    "two hats",
    "above",
    "below",
    "beside",
    "busy beside",
    "far away",
    "new",
    "elsewhere",
  ]);
});

it("leaves out who holds the cell already and who is away", async () => {
  await person("holder", { unit: "shop", persona: "FINANCE" });
  await person("coverer", { unit: "far", persona: "PRODUCT", covers: [["shop"]] });
  await person("away", { unit: "bank", persona: "FINANCE", away: true });
  expect(await candidates()).toEqual([]);
  expect(await candidates("a")).toEqual([]);
});

it("leaves out who holds it from above or below: Executives reach down, and a unit without people is judged with those below", async () => {
  await person("executive", { unit: "top", persona: "EXECUTIVE" });
  await person("financier", { unit: "web", persona: "FINANCE" });
  const lead = await givenGranted("LEAD", "coverage:read");
  expect(await listCandidates(lead, { unitId: idOf("web"), persona: "EXECUTIVE" })).toMatchObject([
    { name: "financier" },
  ]);
  expect(await candidates()).toEqual([]);
});

it("finds anybody by part of a name or title, after those who fit", async () => {
  await person("Zoë Müller", { unit: "far", title: "Driver", persona: "ENGINEERING" });
  await person("Ann", { unit: "bank", title: "Muller", persona: "FINANCE" });
  expect((await candidates("mull")).map(({ name }) => name)).toEqual(["Ann", "Zoë Müller"]);
  expect(await candidates("100%_\\")).toEqual([]);
});

it("says why, and what speaks against it", async () => {
  const inTenDays = new Date(Date.now() + 10 * 86_400_000);
  await person("Ann", { unit: "bank", persona: "FINANCE", share: 60, covers: [["far"]] });
  await person("Ben", { unit: "shop", title: "Financial Controller", until: inTenDays });
  const said = (await candidates()).map(({ reasons, warnings }) => [inSentence(reasons), inSentence(warnings)]);
  expect(said).toEqual([
    ["Finance/Procurement in bank, next to this unit, 40 % of the time is free.", "Covers 1 further unit."],
    [
      "Works here, the title fits: title contains 'financial controller', no persona yet.",
      expect.stringMatching(/^Last day \d+ \w+ \d{4}\.$/),
    ],
  ]);
});

it("offers for a side of a provider its persona, procurement first, and never who answers for it already", async () => {
  const provider = await db().provider.create({ data: { name: "AWS", from } });
  const other = await db().provider.create({ data: { name: "Azure", from } });
  await person("Ann", { unit: "bank", persona: "FINANCE" });
  await person("Ben", { unit: "bank", persona: "FINANCE", away: true });
  await person("Cho", { unit: "far", persona: "FINANCE" });
  await person("Dee", { unit: "far", persona: "ENGINEERING" });
  const answers = async (name: string, providerId: string) => {
    const { id: personId } = await db().person.findFirstOrThrow({ where: { name } });
    await db().providerCover.create({ data: { personId, providerId, side: "FINANCE", from } });
  };
  await answers("Ann", provider.id);
  await answers("Cho", other.id);
  await person("Eve", { unit: "far", persona: "FINANCE" });
  const lead = await givenGranted("LEAD", "coverage:read");
  const listed = async (search?: string) =>
    listProviderCandidates(lead, { providerId: provider.id, side: "FINANCE", ...(search && { search }) });
  expect((await listed()).map(({ name, reasons }) => [name, inSentence(reasons)])).toEqual([
    ["Cho", "Finance/Procurement in far, answers for 1 further provider."],
    ["Eve", "Finance/Procurement in far."],
  ]);
  expect(await listed("dee")).toMatchObject([
    { name: "Dee", warnings: ["counts only once they are Finance/Procurement"] },
  ]);
});
