import { existsSync, readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { assignPersona } from "@/lib/data/assignments";
import { db } from "@/lib/data/db";
import { compareImport } from "@/lib/data/import-compare";
import { discardImport } from "@/lib/data/import-discard";
import { refusedRows } from "@/lib/data/import-refused";
import { listImports } from "@/lib/data/imports";
import { addPerson } from "@/lib/data/people";
import { inTransaction } from "@/lib/data/transaction";
import { type Granted, grant, NotAllowed } from "@/lib/domain/access";
import { asRole, emptyDatabase } from "../support/database";
import { apply, detail, givenComparison, givenImport } from "../support/imports";
import { givenGranted, givenUser } from "../support/users";

let admin: Granted<"import:write">;
beforeEach(async () => {
  await emptyDatabase();
  admin = await givenGranted("ADMIN", "import:write");
});

const headings = "Employee ID,Full name,Work email,Job title,Department,Manager ID";
const file = (...rows: string[]) => [headings, ...rows].join("\n");
const two = file("1,Ada,ada@x.example,CTO,Tech,", "2,Bob,bob@x.example,Dev,Tech,1");
const day = (text: string) => new Date(`${text}T00:00:00Z`);

async function postsOf(externalId: string) {
  const posts = await db().post.findMany({ where: { person: { externalId } }, orderBy: { from: "asc" } });
  return posts.map(({ title, from, until }) => [title, from, until]);
}

const everything = async () =>
  JSON.stringify([
    await db().person.findMany({ orderBy: { id: "asc" } }),
    await db().post.findMany({ orderBy: { id: "asc" } }),
    await db().unitVersion.findMany({ orderBy: { id: "asc" } }),
    await db().assignment.findMany({ orderBy: { id: "asc" } }),
  ]);

describe("who may import", () => {
  it.each(["LEAD", "STAFF"] as const)("refuses %s", async (role) => {
    const actor = await givenUser(role);
    expect(() => grant(actor, "import:write")).toThrow(NotAllowed);
  });

  it("refuses who was demoted between the page and the button", async () => {
    const compared = await givenComparison(admin, two);
    await givenGranted("ADMIN", "import:write");
    await db().user.update({ where: { id: admin.userId }, data: { role: "STAFF" } });
    expect(await apply(admin, compared)).toMatchObject({ ok: false });
    expect(await db().person.count()).toBe(0);
  });
});

describe("applying", () => {
  it("writes people, posts and units from the day of the file on, with one audit event", async () => {
    const compared = await givenComparison(admin, two);
    expect(await apply(admin, compared)).toMatchObject({ ok: true, changeId: expect.any(String) });
    const bob = await db().person.findFirstOrThrow({
      where: { externalId: "2" },
      include: { posts: { include: { manager: true } } },
    });
    expect(bob).toMatchObject({ name: "Bob", email: "bob@x.example", importId: compared.id, kind: "EMPLOYEE" });
    expect(bob.posts).toMatchObject([{ title: "Dev", from: day("2026-01-01"), until: null, manager: { name: "Ada" } }]);
    expect(await db().unitVersion.findMany()).toMatchObject([{ name: "Tech", from: day("2026-01-01") }]);
    const events = await db().auditEvent.findMany();
    expect(events).toMatchObject([
      {
        event: "import.applied",
        subject: "import",
        subjectId: compared.id,
        actorId: admin.userId,
        title: "staff.csv: 2 new, 1 new unit",
      },
    ]);
    const { imports } = await listImports(admin, null);
    expect(imports).toMatchObject([{ state: "APPLIED", appliedBy: admin.name }]);
  });

  it("changes nothing the second time", async () => {
    await givenImport(admin, two);
    const before = await everything();
    const again = await givenComparison(admin, two);
    expect(again.counts).toMatchObject({ NEW: 0, CHANGED: 0, UNCHANGED: 2, newUnits: 0 });
    expect(await apply(admin, again)).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining("nothing to apply") }],
    });
    expect(await everything()).toBe(before);
  });

  it("ends a post and begins the next, so that earlier days stay as they were", async () => {
    await givenImport(admin, two, { day: "2025-01-01" });
    await givenImport(admin, file("1,Ada,ada@x.example,CEO,Tech,", "2,Bob,bob@x.example,Dev,Tech,1"));
    expect(await postsOf("1")).toEqual([
      ["CTO", day("2025-01-01"), day("2026-01-01")],
      ["CEO", day("2026-01-01"), null],
    ]);
    expect(await postsOf("2")).toHaveLength(1);
  });

  it("mends a post that began on the same day", async () => {
    await givenImport(admin, two);
    await givenImport(admin, file("1,Ada,ada@x.example,CEO,Tech,"));
    expect(await postsOf("1")).toEqual([["CEO", day("2026-01-01"), null]]);
  });

  it("puts an older file before what is known of later days, and keeps the later name", async () => {
    await givenImport(admin, two, { day: "2026-01-01" });
    const older = await givenImport(admin, file("1,Ada B,ada@x.example,Intern,Labs,", "3,Cid,,,Tech,"), {
      day: "2025-01-01",
    });
    expect(older.counts).toMatchObject({ NEW: 1, CHANGED: 1, WARNED: 1 });
    expect(await postsOf("1")).toEqual([
      ["Intern", day("2025-01-01"), day("2026-01-01")],
      ["CTO", day("2026-01-01"), null],
    ]);
    expect(await db().person.findFirst({ where: { externalId: "1" } })).toMatchObject({ name: "Ada" });
    const tech = await db().unitVersion.findMany({ where: { name: "Tech" }, orderBy: { from: "asc" } });
    expect(tech.map(({ from, until }) => [from, until])).toEqual([
      [day("2025-01-01"), day("2026-01-01")],
      [day("2026-01-01"), null],
    ]);
    expect(new Set(tech.map(({ unitId }) => unitId)).size).toBe(1);
  });

  it("lets who joins later begin on the start date, and finds them again", async () => {
    const text = "Employee ID,Name,Title,Start date\n1,Ada,CTO,2026-05-01";
    await givenImport(admin, text);
    expect(await postsOf("1")).toEqual([["CTO", day("2026-05-01"), null]]);
    expect((await givenComparison(admin, text)).counts).toMatchObject({ UNCHANGED: 1, CHANGED: 0 });
    await givenImport(admin, text.replace("CTO", "CEO"));
    expect(await postsOf("1")).toEqual([["CEO", day("2026-05-01"), null]]);
  });

  it("ends who has a last day, at its end", async () => {
    const text = (last: string) => `Employee ID,Name,Title,Last day\n1,Ada,CTO,${last}`;
    await givenImport(admin, text(""), { day: "2025-01-01" });
    await givenImport(admin, text("2026-03-31"));
    expect(await postsOf("1")).toEqual([["CTO", day("2025-01-01"), day("2026-04-01")]]);
    await givenImport(admin, text("2025-06-30"));
    expect(await postsOf("1")).toEqual([["CTO", day("2025-01-01"), day("2025-07-01")]]);
    expect((await givenComparison(admin, text("2025-06-30"))).counts).toMatchObject({ UNCHANGED: 1 });
  });
});

describe("people who are not in the file", () => {
  const one = file("1,Ada,ada@x.example,CTO,Tech,");

  beforeEach(async () => {
    await givenImport(admin, two, { day: "2025-01-01" });
  });

  it("stay unless the admin says otherwise", async () => {
    await givenImport(admin, file("1,Ada,ada@x.example,CEO,Tech,"));
    expect(await postsOf("2")).toEqual([["Dev", day("2025-01-01"), null]]);
  });

  it("leave with all that depends on the employment, which is kept for the undo", async () => {
    const bob = await db().person.findFirstOrThrow({ where: { externalId: "2" } });
    const persona = {
      personId: bob.id,
      persona: "ENGINEERING" as const,
      functions: [],
      share: 100,
      from: "2025-02-01",
    };
    await assignPersona(grant(admin, "persona:assign"), persona);
    const applied = await givenImport(admin, one, { endsMissing: true });
    expect(applied).toMatchObject({ endsMissing: true, counts: { MISSING: 1, leavers: 1 } });
    expect(await postsOf("2")).toEqual([["Dev", day("2025-01-01"), day("2026-01-01")]]);
    expect(await db().assignment.findMany()).toMatchObject([{ until: day("2026-01-01") }]);
    const change = await db().importChange.findFirstOrThrow({ where: { importId: applied.id, outcome: "MISSING" } });
    expect(change.was).toMatchObject({
      post: { until: null },
      ended: [{ table: "assignments", row: { until: null } }],
    });
  });

  it("stay in any case when they were added in Muster, or began on that very day", async () => {
    const facts = { name: "Eve", email: "", externalId: "", kind: "CONTRACTOR" as const, timeZone: "" };
    const post = { unitId: null, managerId: null, title: "", location: "" };
    await addPerson(grant(admin, "people:write"), { ...facts, ...post, from: "2025-01-01" });
    const compared = await givenComparison(admin, one, { day: "2025-01-01" });
    expect(compared.counts).toMatchObject({ MISSING: 2, leavers: 0 });
  });

  it("come back as themselves", async () => {
    await givenImport(admin, one, { endsMissing: true });
    const back = await givenImport(admin, two, { day: "2026-06-01" });
    expect(back.counts).toMatchObject({ CHANGED: 1, NEW: 0 });
    expect(await postsOf("2")).toHaveLength(2);
  });
});

describe("what the preview says", () => {
  it("is what applying does: it is refused after the register has changed, and says who changed what", async () => {
    const compared = await givenComparison(admin, two);
    const facts = { name: "Eve", email: "ada@x.example", externalId: "", kind: "EMPLOYEE" as const, timeZone: "" };
    await addPerson(grant(admin, "people:write"), { ...facts, unitId: null, managerId: null, title: "", location: "" });
    const before = await everything();
    expect(await apply(admin, compared)).toMatchObject({
      ok: false,
      problems: [
        { message: expect.stringContaining("The register has changed since the comparison (ADMIN user: Eve)") },
      ],
    });
    expect(await everything()).toBe(before);
    expect(await detail(admin, compared.id)).toMatchObject({ state: "READY" });
  });

  it("stays true while only personas change", async () => {
    await givenImport(admin, two, { day: "2025-01-01" });
    const compared = await givenComparison(admin, file("1,Ada,ada@x.example,CEO,Tech,"));
    const ada = await db().person.findFirstOrThrow({ where: { externalId: "1" } });
    const persona = { personId: ada.id, persona: "EXECUTIVE" as const, functions: [], share: 100, from: "2025-02-01" };
    expect(await assignPersona(grant(admin, "persona:assign"), persona)).toMatchObject({ ok: true });
    expect(await apply(admin, compared)).toMatchObject({ ok: true });
  });

  it("is refused for a comparison that is not the last one", async () => {
    const compared = await givenComparison(admin, two);
    expect(await apply(admin, { ...compared, comparedAt: new Date(0) })).toMatchObject({ ok: false });
  });
});

describe("two at once", () => {
  it("apply the same import once", async () => {
    const compared = await givenComparison(admin, two);
    const both = await Promise.all([apply(admin, compared), apply(admin, compared)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await db().person.count()).toBe(2);
    expect(await db().auditEvent.count()).toBe(1);
  });

  it("apply two imports of the same people once each person", async () => {
    const [one, other] = [await givenComparison(admin, two), await givenComparison(admin, two)];
    const both = await Promise.all([apply(admin, one), apply(admin, other)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await db().person.count()).toBe(2);
  });
});

describe("while the file is compared again", () => {
  const waiting = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";

  /** As `compareImport` does: it holds the import, and writes another change set before it ends. */
  async function meanwhile<T>(id: string, start: () => Promise<T>): Promise<T> {
    const { started } = await inTransaction(async (client) => {
      await client.query("SELECT FROM imports WHERE id = $1 FOR UPDATE", [id]);
      const started = start();
      await expect.poll(async () => (await client.query(waiting)).rowCount, { timeout: 4_000 }).toBe(1);
      await client.query("UPDATE import_changes SET name = 'Eve' WHERE import_id = $1", [id]);
      await client.query(
        `INSERT INTO import_changes (import_id, line, outcome, name, post_move, conflicts, reasons, warnings)
         SELECT import_id, 99, 'REFUSED', name, 'NONE', NULL, reasons, warnings FROM import_changes WHERE import_id = $1 LIMIT 1`,
        [id],
      );
      await client.query("UPDATE imports SET compared_at = compared_at + interval '1 s' WHERE id = $1", [id]);
      return { started };
    });
    return started;
  }

  it("applying waits, and applies nothing that was not looked at", async () => {
    const compared = await givenComparison(admin, two);
    expect(await meanwhile(compared.id, () => apply(admin, compared))).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining("compared again meanwhile") }],
    });
    expect(await db().person.count()).toBe(0);
  });

  it("discarding waits, and leaves nothing of the file behind", async () => {
    const { id } = await givenComparison(admin, two);
    expect(await meanwhile(id, () => discardImport(admin, { importId: id }))).toMatchObject({ ok: true });
    expect(await db().importChange.count({ where: { importId: id } })).toBe(0);
  });

  it("comparing beside it is told so", async () => {
    const { id, mapping, effectiveOn } = await givenComparison(admin, two);
    await inTransaction(async (client) => {
      await client.query("SELECT FROM imports WHERE id = $1 FOR UPDATE", [id]);
      const outcome = await compareImport(admin, { importId: id, mapping, effectiveOn, onStep: () => undefined });
      expect(outcome).toMatchObject({
        ok: false,
        problems: [{ message: expect.stringContaining("Somebody else works on this import") }],
      });
    });
  });
});

describe("an interruption", () => {
  it("leaves nothing of an import, and the change set as it was", async () => {
    const compared = await givenComparison(admin, two);
    const before = await everything();
    // The last statement but one fails, as it would when the database is killed there.
    await asRole("owner", (client) =>
      client.query(`CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''gone''; END';
        CREATE TRIGGER break_off BEFORE INSERT ON posts FOR EACH STATEMENT EXECUTE FUNCTION break_off()`),
    );
    await expect(apply(admin, compared)).rejects.toThrow();
    await asRole("owner", (client) => client.query("DROP TRIGGER break_off ON posts; DROP FUNCTION break_off()"));
    expect(await everything()).toBe(before);
    expect(await apply(admin, await detail(admin, compared.id))).toMatchObject({ ok: true });
  });
});

describe("refused rows", () => {
  it("come back as CSV with the reason, and can be uploaded again once mended", async () => {
    const { id } = await givenComparison(admin, file('1,"=cmd()",a@x.example,,,', "1,Bob,b@x.example,,,", "2,Cid,,,,"));
    const refused = await refusedRows(admin, id);
    let text = "";
    for await (const part of refused?.lines ?? []) text += part;
    expect(text.split("\r\n").slice(0, 2)).toEqual([
      '\uFEFF"Employee ID","Full name","Work email","Job title","Department","Manager ID","Reason"',
      `"1","'=cmd()","a@x.example","","","","Row 2: Employee ID “1” is in 2 rows of the file, first in row 2"`,
    ]);
    const mended = await givenComparison(admin, text.replace('"1","Bob"', '"9","Bob"'));
    expect(mended.counts).toMatchObject({ NEW: 2, REFUSED: 0 });
    expect(await db().importChange.findFirst({ where: { importId: mended.id, line: 2 } })).toMatchObject({
      name: "=cmd()",
    });
  });
});

describe("discarding", () => {
  it("removes the rows and stays in the history", async () => {
    const compared = await givenComparison(admin, two);
    expect(await discardImport(admin, { importId: compared.id })).toMatchObject({ ok: true });
    expect(await Promise.all([db().importRow.count(), db().importChange.count(), db().importUnit.count()])).toEqual([
      0, 0, 0,
    ]);
    expect((await listImports(admin, null)).imports).toMatchObject([{ state: "DISCARDED" }]);
    expect(await db().auditEvent.findMany()).toMatchObject([{ event: "import.discarded", title: "staff.csv" }]);
    expect(await apply(admin, compared)).toMatchObject({ ok: false });
  });

  it("is refused after applying", async () => {
    const applied = await givenImport(admin, two);
    expect(await discardImport(admin, { importId: applied.id })).toMatchObject({ ok: false });
  });
});

const folder = "../shared/data";
describe.skipIf(!existsSync(folder))(
  "two real exports, half a year apart (skipped where ../shared/data is missing)",
  () => {
    it("are 1,180 new; then 505 new, 698 known and 482 gone; and nothing when repeated", async () => {
      const [march, september] = ["decc-2011-03-31.csv", "decc-2011-09-30.csv"].map((name) =>
        readFileSync(`${folder}/${name}`, "utf8"),
      );
      if (!march || !september) throw new Error("The files are missing.");
      const first = await givenImport(admin, march, { day: "2011-03-31" });
      expect(first.counts).toMatchObject({ NEW: 1180, CHANGED: 0, REFUSED: 0, WARNED: 0, newUnits: 8 });
      const second = await givenImport(admin, september, { day: "2011-09-30", endsMissing: true });
      expect(second.counts).toMatchObject({
        NEW: 505,
        CHANGED: 693,
        UNCHANGED: 5,
        REFUSED: 0,
        WARNED: 0,
        MISSING: 482,
      });
      const employed = (at: string) =>
        db().post.count({ where: { from: { lte: day(at) }, OR: [{ until: null }, { until: { gt: day(at) } }] } });
      expect([await employed("2011-03-31"), await employed("2011-09-30")]).toEqual([1180, 1203]);
      const again = await givenComparison(admin, september, { day: "2011-09-30" });
      expect(again.counts).toMatchObject({ NEW: 0, CHANGED: 0, UNCHANGED: 1203, MISSING: 0 });
    }, 60_000);
  },
);
