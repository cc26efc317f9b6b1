import { beforeEach, describe, expect, it } from "vitest";
import { getCoverage } from "@/lib/data/coverage";
import { db, query } from "@/lib/data/db";
import { getGap } from "@/lib/data/gap";
import { acknowledgeGaps } from "@/lib/data/gap-follow-ups";
import { noteGaps } from "@/lib/data/gap-spells";
import { type Granted, grant } from "@/lib/domain/access";
import { addDays, dayOf } from "@/lib/domain/day";
import { gapId } from "@/lib/domain/gap";
import seedDemo from "@/prisma/seed";
import { emptyDatabase } from "../support/database";
import { assignment, leave, organisation, person, unit } from "../support/register";
import { givenGranted } from "../support/users";

const now = new Date();
const dayMs = 86_400_000;
const ago = (days: number) => new Date(now.getTime() - days * dayMs);
const spellsOf = (id: string) => db().gapSpell.findMany({ where: { gapId: id }, orderBy: { from: "asc" } });

let unitId: string;
let engineering: string;
let reader: Granted<"coverage:read">;

/** One unit whose engineering was held from 100 days ago on. */
async function heldUnit(): Promise<string> {
  await emptyDatabase();
  await organisation();
  unitId = await unit();
  engineering = gapId("EMPTY_CELL", unitId, "ENGINEERING");
  reader = await givenGranted("LEAD", "coverage:read");
  const personId = await person({ unitId });
  await assignment({ personId, from: ago(100) });
  return personId;
}

describe("what is noted of gaps", () => {
  let personId: string;
  beforeEach(async () => {
    personId = await heldUnit();
  });

  it("begins with the first statement of who does what, and is what the register says now", async () => {
    await noteGaps(now);
    expect(await spellsOf(engineering)).toHaveLength(0);
    const open = await db().gapSpell.findMany({ where: { until: null } });
    const { coverage } = await getCoverage(reader, now);
    expect(open.map((each) => each.gapId).sort()).toEqual(coverage.gaps.map(({ id }) => id).sort());
    expect(open.every(({ from }) => from >= ago(100))).toBe(true);
    expect(await db().gapWatch.findFirst()).toMatchObject({ began: null, noted: now });
  });

  it("dates what opens and closes by the facts, also between two calls, and before the first", async () => {
    await leave({ personId, from: ago(60), until: ago(30) });
    await noteGaps(ago(10));
    const absent = gapId("HOLDER_ABSENT", unitId, "ENGINEERING");
    expect(await spellsOf(absent)).toMatchObject([{ from: ago(60), until: ago(30) }]);
    await leave({ personId, from: ago(5), until: null });
    const transitions = await noteGaps(now);
    expect(await spellsOf(absent)).toMatchObject([
      {},
      { from: ago(5), until: null, title: expect.stringContaining("Retail") },
    ]);
    // Five days ago is no news any more.
    expect(transitions).toEqual({ opened: [], closed: [] });
  });

  it("tells of what opened and closed lately, once", async () => {
    await noteGaps(ago(1));
    await leave({ personId, from: new Date(now.getTime() - 3_600_000), until: null });
    const absent = gapId("HOLDER_ABSENT", unitId, "ENGINEERING");
    expect(await noteGaps(now)).toMatchObject({
      opened: [{ gapId: absent, unitId, kind: "HOLDER_ABSENT", at: new Date(now.getTime() - 3_600_000) }],
      closed: [],
    });
    expect(await noteGaps(now)).toEqual({ opened: [], closed: [] });
    await db().leave.deleteMany();
    const later = new Date(now.getTime() + dayMs);
    expect(await noteGaps(later)).toMatchObject({ opened: [], closed: [{ gapId: absent }] });
  });

  it("is the same whether it is noted often or seldom, and when several do it at once", async () => {
    await leave({ personId, from: ago(60), until: ago(30) });
    const rows = async () =>
      (await query('SELECT gap_id, "from", "until" FROM gap_spells ORDER BY 1, 2')).map((row) => JSON.stringify(row));
    await noteGaps(now);
    const once = await rows();
    await db().gapSpell.deleteMany();
    await db().gapWatch.deleteMany();
    for (const days of [80, 45, 20, 3]) await noteGaps(ago(days));
    await Promise.all([noteGaps(now), noteGaps(now), noteGaps(now)]);
    await noteGaps(now);
    expect(await rows()).toEqual(once);
  });

  it("goes no further back than 400 days, and says that it may have been open before", async () => {
    await db().assignment.updateMany({ data: { from: ago(900) } });
    await noteGaps(now);
    const finance = gapId("EMPTY_CELL", unitId, "FINANCE");
    const [spell] = await spellsOf(finance);
    expect(spell?.from.getTime()).toBeLessThan(ago(399).getTime());
    const gap = await getGap(reader, { gapId: finance, asOf: undefined });
    expect(gap?.notedSince).toEqual(spell?.from);
  });

  it("says of a gap that is closed when that was, and shows it as it was before", async () => {
    await leave({ personId, from: ago(60), until: ago(30) });
    await noteGaps(now);
    const absent = gapId("HOLDER_ABSENT", unitId, "ENGINEERING");
    const gap = await getGap(reader, { gapId: absent, asOf: undefined });
    expect(gap).toMatchObject({ life: { state: "CLOSED", closedAt: ago(30) }, gap: { kind: "HOLDER_ABSENT" } });
    const then = await getGap(reader, { gapId: absent, asOf: dayOf(ago(40), "UTC") });
    expect(then).toMatchObject({ life: { state: "OPEN", since: ago(60) } });
    expect(await getGap(reader, { gapId: gapId("EMPTY_CELL", unitId, "NOBODY"), asOf: undefined })).toBeNull();
  });

  it("ends a plan in the matrix with the closing of its gap, unless that was a mistake", async () => {
    await noteGaps(now);
    const finance = gapId("EMPTY_CELL", unitId, "FINANCE");
    const due = addDays(dayOf(now, "UTC"), 5);
    await acknowledgeGaps(grant(reader, "coverage:write"), { gapIds: [finance], due });
    await db().gapFollowUp.updateMany({
      data: { from: ago(20), nomineeId: personId, plannedOn: new Date(`${due}T00:00:00Z`) },
    });
    const state = async () => (await getCoverage(reader)).coverage.gaps.find(({ id }) => id === finance)?.state;
    expect(await state()).toBe("PLANNED");
    await db().gapSpell.updateMany({ where: { gapId: finance }, data: { until: ago(10) } });
    expect(await state()).toBe("OPEN");
    await db().gapSpell.create({
      data: { gapId: finance, kind: "EMPTY_CELL", severity: "HIGH", from: new Date(ago(10).getTime() + 3_600_000) },
    });
    expect(await state()).toBe("PLANNED");
  });
});

it("walks through the history of the demo organisation", async () => {
  await emptyDatabase();
  await seedDemo();
  await noteGaps(new Date());
  const actor = await givenGranted("LEAD", "coverage:read");
  const { coverage } = await getCoverage(actor);
  const open = await db().gapSpell.findMany({ where: { until: null } });
  expect(open.map((each) => each.gapId).sort()).toEqual(coverage.gaps.map(({ id }) => id).sort());
  expect(await db().gapSpell.count({ where: { until: { not: null } } })).toBeGreaterThan(0);
}, 120_000);
