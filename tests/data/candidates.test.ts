import { beforeEach, expect, it } from "vitest";
import { listCandidates } from "@/lib/data/candidates";
import { db } from "@/lib/data/db";
import { fitInWords } from "@/lib/domain/candidate";
import type { Persona } from "@/lib/domain/persona";
import { emptyDatabase } from "../support/database";
import { givenGranted } from "../support/users";

const from = new Date("2020-01-01T00:00:00Z");
const ids = new Map<string, string>();
const idOf = (name: string) => ids.get(name) ?? "";

type Given = { unit?: string; title?: string; persona?: Persona; away?: boolean; covers?: [string, boolean?][] };

/** `covers` are as Finance/Procurement, by the unit's name and whether as deputy. */
async function person(name: string, { unit, title = "", persona, away, covers = [] }: Given): Promise<void> {
  const functions = persona === "FINANCE" ? (["FINANCE"] as const) : [];
  await db().person.create({
    data: {
      name,
      posts: { create: { unitId: unit ? idOf(unit) : null, title, from } },
      ...(persona ? { assignments: { create: { persona, functions: [...functions], from } } } : {}),
      ...(away ? { leaves: { create: { from } } } : {}),
      covers: {
        create: covers.map(([to, isDeputy = false]) => ({ unitId: idOf(to), persona: "FINANCE", isDeputy, from })),
      },
    },
  });
}

beforeEach(async () => {
  await emptyDatabase();
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

it("ranks deputies, the unit's own, neighbours, the same persona elsewhere, then who has no persona", async () => {
  await person("new", { unit: "shop", title: "Analyst" });
  await person("far away", { unit: "far", persona: "FINANCE" });
  await person("elsewhere", { unit: "far", persona: "PRODUCT", covers: [["bank"]] });
  await person("above", { unit: "top", persona: "FINANCE" });
  await person("beside", { unit: "bank", persona: "FINANCE" });
  await person("below", { unit: "web", persona: "FINANCE" });
  await person("busy beside", { unit: "bank", persona: "FINANCE", covers: [["far"], ["top"]] });
  await person("two hats", { unit: "shop", persona: "ENGINEERING", covers: [["far"]] });
  await person("deputy", { unit: "far", persona: "PRODUCT", covers: [["shop", true]] });
  expect((await candidates()).map(({ name, fit }) => [name, fit])).toEqual([
    ["deputy", "DEPUTY"],
    ["two hats", "SAME_UNIT"],
    ["above", "NEAR"],
    ["below", "NEAR"],
    ["beside", "NEAR"],
    ["busy beside", "NEAR"],
    ["far away", "SAME_PERSONA"],
    ["elsewhere", "COVERS_ELSEWHERE"],
    ["new", "NO_PERSONA"],
  ]);
});

it("leaves out who holds the cell already and who is away", async () => {
  await person("holder", { unit: "shop", persona: "FINANCE" });
  await person("coverer", { unit: "far", persona: "PRODUCT", covers: [["shop"]] });
  await person("away", { unit: "bank", persona: "FINANCE", away: true });
  expect(await candidates()).toEqual([]);
  expect(await candidates("a")).toEqual([]);
});

it("finds anybody by part of a name or title, after those who fit", async () => {
  await person("Zoë Müller", { unit: "far", title: "Driver", persona: "ENGINEERING" });
  await person("Ann", { unit: "bank", title: "Muller", persona: "FINANCE" });
  expect((await candidates("mull")).map(({ name, fit }) => [name, fit])).toEqual([
    ["Ann", "NEAR"],
    ["Zoë Müller", "SEARCHED"],
  ]);
  expect(await candidates("100%_\\")).toEqual([]);
});

it("says the reason in words", async () => {
  await person("Ann", { unit: "bank", persona: "FINANCE", covers: [["far"]] });
  const [ann] = await candidates();
  expect(ann && fitInWords(ann, "FINANCE")).toBe(
    "Finance/Procurement in bank, next to this unit. Covers 1 further unit.",
  );
});
