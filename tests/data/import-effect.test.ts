import { existsSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { assignPersona } from "@/lib/data/assignments";
import { readCoverageFacts } from "@/lib/data/coverage-facts";
import { addCover } from "@/lib/data/covers";
import { db } from "@/lib/data/db";
import { readImportEffects } from "@/lib/data/import-effect";
import { readAsApplied } from "@/lib/data/import-overlay";
import type { ImportDetail } from "@/lib/data/imports";
import { addLeave } from "@/lib/data/leaves";
import { movePerson } from "@/lib/data/posts";
import { fillSeat } from "@/lib/data/seats";
import { snapshot } from "@/lib/data/snapshot";
import { type Actor, grant } from "@/lib/domain/access";
import type { FinanceFunction, Persona } from "@/lib/domain/persona";
import { defaultPolicy } from "@/lib/domain/policy";
import { emptyDatabase } from "../support/database";
import { apply, givenComparison, givenImport } from "../support/imports";
import { organisation } from "../support/register";
import { registerDump } from "../support/register-dump";
import { givenUser } from "../support/users";

let actor: Actor;
const importer = () => grant(actor, "import:write");
beforeEach(async () => {
  await emptyDatabase();
  await organisation();
  actor = await givenUser("ADMIN");
});

const headings = "Employee ID,Full name,Work email,Job title,Department,Manager ID,Last day";
const file = (...lines: string[]) => [headings, ...lines].join("\n");
const march = file(
  "1,Una,una@x.example,CTO,Tech,,",
  "2,Bob,bob@x.example,Software Engineer,Tech,1,",
  "3,Cid,cid@x.example,Product Owner,Sales,1,",
  "4,Dan,dan@x.example,Accountant,Sales,3,",
);
/** Bob does something else elsewhere, Cid is gone, Dan has a last day, Eve is new in a new unit. */
const april = file(
  "1,Una B,una@x.example,CTO,Tech,,",
  "2,Bob,bob@x.example,Procurement Manager,Labs,1,",
  "4,Dan,dan@x.example,Accountant,Sales,1,2025-12-31",
  "5,Eve,eve@x.example,Developer,Labs,2,",
);

async function assign(name: string, persona: Persona, functions: FinanceFunction[] = []): Promise<void> {
  const { id: personId } = await db().person.findFirstOrThrow({ where: { name } });
  const input = { personId, persona, functions, share: 100, from: "2025-03-02" };
  await assignPersona(grant(actor, "persona:assign"), input);
}
const idOf = async (name: string) => (await db().person.findFirstOrThrow({ where: { name } })).id;

/** As sets: the order of rows says nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    const all = value.map(sorted);
    return all.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, sorted(each)]));
}

const effectsOf = ({ id: importId, comparedAt, counts }: ImportDetail) =>
  readImportEffects(importer(), { importId, comparedAt: comparedAt ?? new Date(0), leavers: counts?.leavers ?? 0 });

const instants = ["2024-06-01", "2025-03-15", "2025-04-01", "2026-11-25", "2031-01-01"].map((day) => new Date(day));

describe("reading as if an import were applied", () => {
  it.each([false, true])("is what is read once it is (leavers: %s), and writes nothing", async (endsMissing) => {
    await givenImport(importer(), march, { day: "2025-03-01" });
    await assign("Bob", "ENGINEERING");
    await assign("Cid", "PRODUCT");
    await assign("Dan", "FINANCE", ["FINANCE"]);
    await fillSeat(grant(actor, "seat:assign"), {
      personId: await idOf("Cid"),
      kind: "CORE",
      share: 40,
      from: "2025-03-10",
    });
    await fillSeat(grant(actor, "seat:assign"), {
      personId: await idOf("Cid"),
      kind: "LEAD",
      share: 40,
      from: "2030-01-01",
    });
    const { unitId } = await db().unitVersion.findFirstOrThrow({ where: { name: "Tech" } });
    const dan = await idOf("Dan");
    await addCover(grant(actor, "cover:assign"), { personId: dan, unitId, persona: "PRODUCT", isDeputy: true });
    await addLeave(grant(actor, "people:write"), { personId: dan, from: "2025-03-20", lastDay: "2026-12-31" });
    // A later post that the register knows already.
    const post = { unitId, managerId: null, title: "Chief", location: "" };
    await movePerson(grant(actor, "people:write"), { ...post, personId: await idOf("Una"), from: "2030-01-01" });
    const { id: importId, ...compared } = await givenComparison(importer(), april, { day: "2025-04-01" });
    const register = await registerDump();
    const facts = (isAhead: boolean) =>
      snapshot(async (read) => {
        const from = isAhead ? readAsApplied(read, { importId, endsMissing }) : read;
        const all = [];
        for (const at of instants) {
          all.push(sorted(await readCoverageFacts(from, { at, timeZone: "UTC", policy: defaultPolicy })));
        }
        return all;
      });
    const expected = await facts(true);
    expect(await registerDump()).toEqual(register);
    expect(await apply(importer(), { id: importId, ...compared }, endsMissing)).toMatchObject({ ok: true });
    expect(expected).toEqual(await facts(false));
  });
});

describe("the effect of an import", () => {
  it("says which gaps it opens and closes, which seats it empties, and whose persona becomes doubtful", async () => {
    await givenImport(importer(), march, { day: "2025-03-01" });
    await assign("Bob", "ENGINEERING");
    await assign("Cid", "PRODUCT");
    await fillSeat(grant(actor, "seat:assign"), {
      personId: await idOf("Cid"),
      kind: "LEAD",
      share: 40,
      from: "2025-03-10",
    });
    await db().assignment.updateMany({ data: { confirmedAt: null } });
    const effects = await effectsOf(await givenComparison(importer(), april, { day: "2025-04-01" }));
    const named = ({ first }: { first: readonly object[] }) =>
      first.map((gap) => ("unit" in gap && "persona" in gap ? [(gap.unit as { name: string }).name, gap.persona] : []));
    // Bob takes Engineering along from Tech to the new unit, which has nobody else.
    expect(named(effects.staying.opened)).toEqual(
      expect.arrayContaining([
        ["Tech", "ENGINEERING"],
        ["Labs", "PRODUCT"],
        ["Labs", "FINANCE"],
        ["Labs", "EXECUTIVE"],
      ]),
    );
    expect(named(effects.staying.opened)).not.toContainEqual(["Sales", "PRODUCT"]);
    expect(effects.staying.seats).toEqual({ first: [], count: 0 });
    expect(effects.staying.doubts).toMatchObject({
      count: 1,
      first: [{ name: "Bob", title: "Procurement Manager", persona: "ENGINEERING", suggested: "FINANCE" }],
    });
    expect(named(effects.leaving?.opened ?? { first: [] })).toContainEqual(["Sales", "PRODUCT"]);
    expect(effects.leaving?.seats).toMatchObject({
      count: 1,
      first: [{ name: "Cid", kind: "LEAD", from: "2025-04-01" }],
    });
    expect(effects.leaving?.opened.first.map(({ kind }) => kind)).toContain("CORE_LEAD");
  });

  it("closes the gap of who comes back, and is nothing where nothing changes", async () => {
    await givenImport(importer(), march, { day: "2025-03-01" });
    const same = await givenComparison(importer(), march, { day: "2025-03-05" });
    const effects = await effectsOf(same);
    expect(effects).toMatchObject({
      leaving: null,
      staying: { opened: { count: 0 }, closed: { count: 0 }, seats: { count: 0 }, doubts: { count: 0 } },
    });
    const moved = await givenComparison(importer(), march.replaceAll(",Sales,", ",Tech,"), { day: "2025-03-06" });
    const { staying } = await effectsOf(moved);
    expect(staying.closed.first.map(({ id }) => id)).toContainEqual(expect.stringContaining("UNASSIGNED"));
  });

  it("judges a file of a day to come as of that day", async () => {
    await givenImport(importer(), march, { day: "2025-03-01" });
    const compared = await givenComparison(importer(), april, { day: "2031-04-01" });
    expect(await effectsOf(compared)).toMatchObject({ day: "2031-04-01" });
  });
});

const folder = "../shared/data";
describe.skipIf(!existsSync(folder))("two real exports (skipped where ../shared/data is missing)", () => {
  it("read as applied are what they are once applied", async () => {
    const read = (name: string) => readFileSync(`${folder}/${name}`, "utf8");
    await givenImport(importer(), read("decc-2011-03-31.csv"), { day: "2011-03-31" });
    const september = await givenComparison(importer(), read("decc-2011-09-30.csv"), { day: "2011-09-30" });
    const at = new Date("2026-11-25");
    const factsOf = (isAhead: boolean) =>
      snapshot((plain) => {
        const from = isAhead ? readAsApplied(plain, { importId: september.id, endsMissing: true }) : plain;
        return readCoverageFacts(from, { at, timeZone: "UTC", policy: defaultPolicy });
      });
    const expected = sorted(await factsOf(true));
    await apply(importer(), september, true);
    expect(expected).toEqual(sorted(await factsOf(false)));
  });
});

describe("the day of the effect", () => {
  afterEach(() => vi.useRealTimers());

  it("is today where the organisation is, and another one after its midnight", async () => {
    await db().organisation.update({ where: { id: 1 }, data: { timeZone: "Asia/Tokyo" } });
    const compared = await givenComparison(importer(), march, { day: "2025-03-01" });
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2027-05-04T14:59:00Z") });
    expect(await effectsOf(compared)).toMatchObject({ day: "2027-05-04" });
    vi.setSystemTime(new Date("2027-05-04T15:01:00Z"));
    expect(await effectsOf(compared)).toMatchObject({ day: "2027-05-05" });
  });
});
