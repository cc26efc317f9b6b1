import { gzipSync } from "node:zlib";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { readFocusHead } from "@/lib/data/focus-head";
import { counted, sumOf, uploadCostFile } from "@/lib/data/focus-upload";
import {
  applySpendDraft,
  chooseSpendUnit,
  discardSpendDraft,
  listSpendDrafts,
  readSpendDraft,
} from "@/lib/data/spend-drafts";
import { readSpendGrid } from "@/lib/data/spend-grid";
import { uploadSpendTable } from "@/lib/data/spend-table-upload";
import { undoChange } from "@/lib/data/undo";
import { setUnitSpends } from "@/lib/data/unit-spends";
import { type Granted, grant, NotAllowed } from "@/lib/domain/access";
import { monthOf } from "@/lib/domain/spend";
import { costFile, largeCostFile } from "../support/cost-file";
import { emptyDatabase } from "../support/database";
import { bytesOf } from "../support/imports";
import { givenGranted, givenUser } from "../support/users";
import { workbook } from "../support/workbook";

let admin: Granted<"unit:write">;
let units: Record<string, string>;
beforeEach(async () => {
  await emptyDatabase();
  await db().organisation.create({ data: { name: "Org", currency: "EUR" } });
  admin = await givenGranted("ADMIN", "unit:write");
  units = {};
  for (const [code, name] of [
    ["RET", "Retail"],
    ["LOG", "Logistics"],
    ["DAT", "Data Platform"],
  ] as const) {
    const from = new Date("2025-01-01");
    units[code] = (await db().unit.create({ data: { code, versions: { create: { name, from } } } })).id;
  }
});

async function* pieces(bytes: Buffer | string, size = 1000): AsyncGenerator<Uint8Array> {
  const whole = Buffer.from(bytes);
  for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
}

const table = (text: string, notation: "POINT" | "COMMA" | null = null) =>
  uploadSpendTable(admin, { fileName: null, notation, bytes: bytesOf(text), expectedBytes: null });
const cost = (bytes: Buffer | string, given: { unit?: { tag: string }; expectedBytes?: number } = {}) =>
  uploadCostFile(admin, {
    fileName: "bill.csv",
    unit: { tag: "team" },
    bytes: pieces(bytes),
    expectedBytes: null,
    ...given,
  });

async function staged(upload: ReturnType<typeof table>) {
  const outcome = await upload;
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  return look(outcome.value.draftId);
}

async function look(draftId: string) {
  const found = await readSpendDraft(admin, draftId, new Date());
  if (!found) throw new Error("No draft.");
  return { draftId, ...found };
}

async function spends() {
  const rows = await db().unitSpend.findMany({
    include: { unit: true },
    orderBy: [{ month: "asc" }, { unitId: "asc" }],
  });
  return rows.map(({ unit, month, amount }) => `${unit.code} ${monthOf(month)} ${amount}`).sort();
}

const type = (code: string, month: string, amount: string) =>
  setUnitSpends(admin, { unitId: units[code] ?? "", spends: [{ month, amount }] });

describe("who may send spend", () => {
  it.each(["LEAD", "STAFF"] as const)("not %s", async (role) => {
    const actor = await givenUser(role);
    expect(() => grant(actor, "unit:write")).toThrow(NotAllowed);
  });
});

describe("a table of amounts", () => {
  it("is applied as its preview says, in one change that undo takes back", async () => {
    await type("RET", "2026-01", "5");
    await type("LOG", "2026-02", "7");
    const before = await spends();
    const { draftId, digest, preview } = await staged(
      table("Unit\tJan 2026\tFeb 2026\nRET\t1,200.50\t30\nLogistics\t\t7.00\n"),
    );
    expect(preview).toMatchObject({ same: 1, problems: [] });
    expect(preview.changes).toEqual([
      { unitId: units.RET, month: "2026-01", now: 500n, becomes: 120050n },
      { unitId: units.RET, month: "2026-02", now: null, becomes: 3000n },
    ]);
    expect(await spends()).toEqual(before);

    const outcome = await applySpendDraft(admin, { draftId, digest });
    expect(outcome).toMatchObject({ ok: true, value: { months: 2, units: 1 } });
    expect(await spends()).toEqual(["LOG 2026-02 7", "RET 2026-01 1200.5", "RET 2026-02 30"]);
    const last = await db().auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });
    expect(last).toMatchObject({
      event: "unit.spend",
      subjectId: units.RET,
      title: "Retail: spend of 2 months",
      actorId: admin.userId,
    });
    expect(await listSpendDrafts(admin)).toMatchObject([{ source: "PASTE", appliedAt: expect.any(Date) }]);

    if (!outcome.ok || outcome.changeId === null) throw new Error("Not undoable");
    expect(await undoChange(admin, outcome.changeId)).toMatchObject({ ok: true });
    expect(await spends()).toEqual(before);
    expect((await look(draftId)).preview.changes).toHaveLength(2);
  });

  it("asks about names that are nearly a unit's, and leaves out what nobody knows", async () => {
    const { draftId, preview } = await staged(
      table("Unit\tMonth\tAmount\nRetial\t2026-01\t10\nNobody\t2026-01\t20\nDAT\t2026-01\t1"),
    );
    expect(preview.labels.map(({ match }) => match)).toEqual([
      { by: "NOTHING" },
      { by: "NEAR", nearId: units.RET },
      { by: "CODE", unitId: units.DAT },
    ]);
    expect(preview.money).toMatchObject({ units: 100n, unknown: 3000n });
    await chooseSpendUnit(admin, { draftId, label: "Retial", unitId: units.RET ?? "" });
    await chooseSpendUnit(admin, { draftId, label: "Nobody", unitId: null });
    const after = await look(draftId);
    expect(after.preview.money).toMatchObject({ units: 1100n, unknown: 0n, leftOut: 2000n });
    await applySpendDraft(admin, { draftId, digest: after.digest });
    expect(await spends()).toEqual(["DAT 2026-01 1", "RET 2026-01 10"]);
    expect(await chooseSpendUnit(admin, { draftId, label: "Other", unitId: null })).toMatchObject({ ok: false });
    const gone = { draftId, label: "Nobody", unitId: "019ad1c2-3e4f-7a5b-8c6d-7e8f9a0b1c2d" };
    expect(await chooseSpendUnit(admin, gone)).toMatchObject({ ok: false, problems: [{ field: "unitId" }] });
  });

  it("may be a workbook, whose days head the months", async () => {
    const day = (serial: number) => ({ xml: `<c s="1"><v>${serial}</v></c>` });
    const bytes = workbook({
      sheets: [
        {
          name: "Spend",
          rows: [
            ["Unit", day(46023), day(46054)],
            ["RET", 12.5, 7],
          ],
        },
      ],
    });
    const upload = uploadSpendTable(admin, {
      fileName: "spend.xlsx",
      notation: null,
      bytes: pieces(bytes),
      expectedBytes: null,
    });
    const { preview, draft } = await staged(upload);
    expect(draft).toMatchObject({ source: "TABLE", title: "spend.xlsx", facts: { notation: "POINT", isWide: true } });
    expect(preview.changes).toMatchObject([
      { month: "2026-01", becomes: 1250n },
      { month: "2026-02", becomes: 700n },
    ]);
  });

  it("is refused empty, cut off, and where amounts can be read in two ways", async () => {
    expect(await table("")).toMatchObject({ ok: false });
    expect(await table("Unit\tMonth\tAmount\nRET\t2026-01\t1,234")).toMatchObject({
      problems: [{ field: "notation" }],
    });
    const cut = { fileName: "a.csv", notation: null, bytes: bytesOf("Unit,Month"), expectedBytes: 100 };
    expect(await uploadSpendTable(admin, cut)).toMatchObject({
      problems: [{ message: expect.stringContaining("cut off") }],
    });
    expect(await db().spendDraft.count()).toBe(0);
  });

  it("is not applied when the register changed since it was looked at, or the currency", async () => {
    const { draftId, digest } = await staged(table("RET\t2026-01\t10"));
    await type("RET", "2026-01", "5");
    expect(await applySpendDraft(admin, { draftId, digest })).toMatchObject({ ok: false });
    const again = await look(draftId);
    await db().organisation.update({ where: { id: 1 }, data: { currency: "USD" } });
    const other = await applySpendDraft(admin, { draftId, digest: again.digest });
    expect(other).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining("EUR") }] });
    expect(await spends()).toEqual(["RET 2026-01 5"]);
  });

  it("is applied once when two admins do it at the same time", async () => {
    const { draftId, digest } = await staged(table("RET\t2026-01\t10"));
    const other = await givenGranted("ADMIN", "unit:write");
    const both = await Promise.all([admin, other].map((actor) => applySpendDraft(actor, { draftId, digest })));
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await spends()).toEqual(["RET 2026-01 10"]);
  });

  it("is forgotten when it is discarded, and after a month", async () => {
    const { draftId } = await staged(table("RET\t2026-01\t10"));
    await discardSpendDraft(admin, { draftId });
    expect(await readSpendDraft(admin, draftId, new Date())).toBeNull();
    const { draftId: old } = await staged(table("RET\t2026-01\t11"));
    await db().spendDraft.update({ where: { id: old }, data: { uploadedAt: new Date(Date.now() - 31 * 86_400_000) } });
    await staged(table("RET\t2026-01\t12"));
    expect(await db().spendDraft.count()).toBe(1);
    expect(await db().spendDraftLine.count()).toBe(1);
  });
});

describe("a cost file", () => {
  const bill = costFile([
    { cost: "0.1", tags: { team: "RET" } },
    { cost: "0.2", tags: { team: "Retail" }, provider: "Azure" },
    { cost: "10", tags: { team: "Logistics" }, period: "2026-04" },
    { cost: "-3", tags: { team: "LOG" }, period: "2026-04" },
    { cost: "-5", tags: { team: "DAT" } },
    { cost: "4", tags: {} },
    { cost: "", tags: { team: "RET" } },
    { cost: "2", tags: "team=RET" },
  ]);

  it.each([
    ["plain", Buffer.from(bill)],
    ["gzipped", gzipSync(bill)],
  ])("is added up by a tag, %s, and says where all of its money went", async (_, bytes) => {
    const { preview, draft, draftId, digest } = await staged(cost(bytes));
    expect(preview.changes).toEqual([
      { unitId: units.RET, month: "2026-03", now: null, becomes: 30n },
      { unitId: units.LOG, month: "2026-04", now: null, becomes: 700n },
    ]);
    expect(preview.problems).toMatchObject([{ label: "DAT", problem: expect.stringContaining("-5.00") }]);
    expect(preview.money).toEqual({ units: 730n, unknown: 400n, leftOut: 0n, problem: -500n });
    expect(draft.facts).toMatchObject({
      rows: 8,
      withoutCost: 1,
      unread: { rows: 1, cost: "2" },
      problems: [{ row: 9, problem: "Tags are not JSON" }],
      bytes: bytes.length,
    });
    expect(draft.facts).toMatchObject({
      providers: [
        { name: "AWS", cost: "6.1" },
        { name: "Azure", cost: "0.2" },
      ],
    });
    await applySpendDraft(admin, { draftId, digest });
    expect(await spends()).toEqual(["LOG 2026-04 7", "RET 2026-03 0.3"]);
  });

  it("leaves nothing behind when it is refused", async () => {
    const refusals = await Promise.all([
      cost(costFile([{ cost: "1", currency: "USD" }])),
      cost("Date,Cost\n2026-01-01,5\n"),
      cost(costFile([])),
      cost(`${bill}"`),
      cost(gzipSync(bill).subarray(0, 200)),
      cost(bill, { expectedBytes: bill.length + 1 }),
    ]);
    const messages = refusals.map((outcome) => (outcome.ok ? "taken" : outcome.problems[0]?.message));
    expect(messages).toEqual([
      expect.stringMatching(/Row 2 is billed in USD/),
      expect.stringMatching(/no FOCUS cost file.*BilledCost/),
      expect.stringMatching(/no rows/),
      expect.stringMatching(/never closed/),
      expect.stringMatching(/damaged or was cut off/),
      expect.stringMatching(/cut off/),
    ]);
    expect(await db().spendDraft.count()).toBe(0);
  });

  it("is read to its end when it is refused early, for a browser hears no answer before", async () => {
    let sent = 0;
    async function* watched() {
      for await (const piece of largeCostFile(3_000_000)) {
        sent += piece.length;
        yield piece;
      }
    }
    const outcome = await uploadCostFile(admin, {
      fileName: "bill.csv",
      unit: { column: "No such column" },
      bytes: watched(),
      expectedBytes: null,
    });
    expect(outcome).toMatchObject({ ok: false });
    expect(sent).toBeGreaterThan(3_000_000);
  });

  it("offers its columns and tags by its beginning, wherever that ends", () => {
    const choices = { ok: true, value: { tags: ["team"], columns: expect.arrayContaining(["SubAccountName"]) } };
    expect(readFocusHead(admin, Buffer.from(bill))).toMatchObject(choices);
    expect(readFocusHead(admin, Buffer.from(bill).subarray(0, 2_500))).toMatchObject(choices);
    const packed = gzipSync(
      costFile(Array.from({ length: 500 }, (_, n) => ({ cost: `${n}`, tags: { team: `t${n}` } }))),
    );
    expect(readFocusHead(admin, packed.subarray(0, Math.floor(packed.length / 2)))).toMatchObject(choices);
    expect(readFocusHead(admin, Buffer.from("a,b\n1,2\n"))).toMatchObject({ ok: false });
    expect(readFocusHead(admin, Buffer.from([0x1f, 0x8b, 1, 2]))).toMatchObject({ ok: false });
    expect(readFocusHead(admin, Buffer.alloc(0))).toMatchObject({ ok: false });
  });

  it("takes no more memory when it is four times as long", async () => {
    const peakOf = async (megabytes: number) => {
      let peak = 0;
      async function* watched() {
        for await (const piece of largeCostFile(megabytes * 1_000_000)) {
          peak = Math.max(peak, process.memoryUsage().rss);
          yield piece;
        }
      }
      const sum = await sumOf(counted(watched()), { tag: "team" }, "EUR");
      expect(sum.lines).toHaveLength(1_200);
      return peak;
    };
    const [short, long] = [await peakOf(15), await peakOf(60)];
    expect(long - short).toBeLessThan(40_000_000);
  });
});

describe("the grid of spend", () => {
  it("shows what is known and what is missing, by page and filter", async () => {
    await type("RET", "2026-01", "5");
    await type("RET", "2026-02", "6.50");
    await type("LOG", "2026-02", "7");
    const asked = { latest: "2026-02", count: 2, search: "", onlyMissing: false, page: 0 };
    const grid = await readSpendGrid(admin, asked, new Date());
    expect(grid).toMatchObject({ months: ["2026-01", "2026-02"], found: 3, units: 3 });
    expect(grid.rows.map(({ code, spends: known }) => [code, ...known.map(({ amount }) => amount)])).toEqual([
      ["DAT", null, null],
      ["LOG", null, "7"],
      ["RET", "5", "6.50"],
    ]);
    expect(grid.totals).toEqual([
      { month: "2026-01", amount: 5, missing: 2 },
      { month: "2026-02", amount: 13.5, missing: 1 },
    ]);
    const missing = await readSpendGrid(admin, { ...asked, onlyMissing: true }, new Date());
    expect(missing.rows.map(({ code }) => code)).toEqual(["DAT", "LOG"]);
    expect((await readSpendGrid(admin, { ...asked, search: "réta" }, new Date())).rows).toMatchObject([
      { code: "RET" },
    ]);
    expect((await readSpendGrid(admin, { ...asked, search: "da%t" }, new Date())).rows).toEqual([]);
  });

  it("is a page of a thousand units and three years", async () => {
    await db()
      .$executeRaw`WITH made AS (INSERT INTO units (code) SELECT 'U' || n FROM generate_series(1, 1000) n RETURNING id, code),
      named AS (INSERT INTO unit_versions (unit_id, name, "from") SELECT id, 'Unit ' || code, '2020-01-01' FROM made)
      INSERT INTO unit_spends (unit_id, month, amount)
      SELECT id, ('2024-01-01'::date + make_interval(months => m))::date, m * 10 FROM made, generate_series(0, 35) m`;
    await db().$executeRaw`ANALYZE`;
    const asked = { latest: "2026-12", count: 12, search: "", onlyMissing: false, page: 10 };
    const grid = await readSpendGrid(admin, asked, new Date());
    expect(grid.rows).toHaveLength(50);
  });
});
