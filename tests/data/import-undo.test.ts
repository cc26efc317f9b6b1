import { existsSync, readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { Asked } from "@/lib/data/asked";
import { assignPersona } from "@/lib/data/assignments";
import { answerQuestion } from "@/lib/data/campaign-answers";
import { campaignToken } from "@/lib/data/campaign-token";
import { startCampaign } from "@/lib/data/campaigns";
import { closeUnit } from "@/lib/data/close-unit";
import { getCoverage } from "@/lib/data/coverage";
import { addCover } from "@/lib/data/covers";
import { db } from "@/lib/data/db";
import { makeEmbedLink } from "@/lib/data/embed-links";
import { endEmployment } from "@/lib/data/end-employment";
import { planGap } from "@/lib/data/gap-follow-ups";
import { discardImport } from "@/lib/data/import-discard";
import { readImportUndo } from "@/lib/data/import-undo-state";
import { addLeave } from "@/lib/data/leaves";
import { addPerson, editPerson } from "@/lib/data/people";
import { lastImportOf } from "@/lib/data/person-import";
import { movePerson } from "@/lib/data/posts";
import { addProviderCover } from "@/lib/data/provider-covers";
import { fillSeat } from "@/lib/data/seats";
import { openSession } from "@/lib/data/sessions";
import { undoChange } from "@/lib/data/undo";
import { whyNotUndone } from "@/lib/data/undo-reasons";
import { setUnitSpends } from "@/lib/data/unit-spends";
import { addUnit, editUnit } from "@/lib/data/units";
import { type Actor, type Granted, grant, NotAllowed } from "@/lib/domain/access";
import { dayOf } from "@/lib/domain/day";
import { asRole, emptyDatabase, rows } from "../support/database";
import { apply, detail, givenImport } from "../support/imports";
import { organisation, provider } from "../support/register";
import { registerDump } from "../support/register-dump";
import { givenUser } from "../support/users";

let actor: Actor;
let admin: Granted<"import:write">;
beforeEach(async () => {
  await emptyDatabase();
  await organisation();
  actor = await givenUser("ADMIN", { name: "Ada" });
  admin = grant(actor, "import:write");
});

const headings = "Employee ID,Full name,Work email,Job title,Department,Manager ID";
const file = (...lines: string[]) => [headings, ...lines].join("\n");
const march = file(
  "1,Una,una@x.example,CTO,Tech,",
  "2,Bob,bob@x.example,Dev,Tech,1",
  "3,Cid,cid@x.example,Dev,Sales,1",
  "4,Dan,dan@x.example,Dev,Sales,3",
);
// Una is called otherwise, Bob moves to a new unit, Cid and Dan are gone, Eve is new.
const april = file(
  "1,Una B,una@x.example,CTO,Tech,",
  "2,Bob,bob@x.example,Lead,Labs,1",
  "5,Eve,eve@x.example,Dev,Labs,2",
);

async function changeOf(importId: string): Promise<string> {
  const event = await db().auditEvent.findFirstOrThrow({
    where: { subjectId: importId, event: "import.applied" },
    orderBy: { seq: "desc" },
  });
  return event.changeId;
}
const undo = async (importId: string, by: Actor = actor) => undoChange(by, await changeOf(importId));
const idOf = async (name: string) => (await db().person.findFirstOrThrow({ where: { name } })).id;
const unitOf = async (name: string) => (await db().unitVersion.findFirstOrThrow({ where: { name } })).unitId;
const nowhere = { unitId: null, managerId: null, title: "", location: "" };
const typed = { email: "", externalId: "", kind: "EMPLOYEE", timeZone: "" } as const;

describe("undoing an import", () => {
  it("leaves the register as it was, one import after the other", async () => {
    const empty = await registerDump();
    const first = await givenImport(admin, march, { day: "2025-03-01" });
    const afterFirst = await registerDump();
    const second = await givenImport(admin, april, { day: "2025-04-01", endsMissing: true });
    expect(await undo(second.id)).toMatchObject({ ok: true, changeId: expect.any(String) });
    expect(await registerDump()).toEqual(afterFirst);
    expect(await undo(first.id)).toMatchObject({ ok: true });
    expect(await registerDump()).toEqual(empty);
  });

  it("gives back a post that was mended in place, and the places of units that began earlier", async () => {
    await givenImport(admin, march, { day: "2025-03-01" });
    const before = await registerDump();
    const mended = await givenImport(admin, april, { day: "2025-03-01" });
    await undo(mended.id);
    expect(await registerDump()).toEqual(before);
    const older = await givenImport(admin, file("3,Cid,cid@x.example,Intern,Sales,"), { day: "2025-01-01" });
    expect(await registerDump()).not.toEqual(before);
    await undo(older.id);
    expect(await registerDump()).toEqual(before);
  });

  it("gives leavers back all that had ended with them, and what had not begun yet", async () => {
    await givenImport(admin, march, { day: "2025-03-01" });
    const [cid, dan, providerId] = [await idOf("Cid"), await idOf("Dan"), await provider()];
    const from = "2025-03-10" as const;
    const persona = { persona: "ENGINEERING", functions: [], share: 100 } as const;
    await assignPersona(grant(actor, "persona:assign"), { ...persona, functions: [], personId: cid, from });
    const finance = { persona: "FINANCE", functions: ["FINANCE" as const, "PROCUREMENT" as const], share: 50 } as const;
    await assignPersona(grant(actor, "persona:assign"), {
      ...finance,
      functions: [...finance.functions],
      personId: cid,
      from: "2030-01-01",
    });
    await fillSeat(grant(actor, "seat:assign"), { personId: cid, kind: "LEAD", share: 40, from });
    const unitId = await unitOf("Tech");
    await addCover(grant(actor, "cover:assign"), { personId: dan, unitId, persona: "PRODUCT", isDeputy: true, from });
    await addProviderCover(grant(actor, "cover:assign"), { personId: dan, providerId, side: "FINANCE", from });
    await addLeave(grant(actor, "people:write"), { personId: dan, from: "2025-03-20" });
    const before = await registerDump();
    const left = await givenImport(admin, april, { day: "2025-04-01", endsMissing: true });
    expect(await undo(left.id)).toMatchObject({ ok: true });
    expect(await registerDump()).toEqual(before);
  });

  it("is one event that says which change it takes back, and leaves the change set to be applied again", async () => {
    const applied = await givenImport(admin, march);
    const changeId = await changeOf(applied.id);
    await undo(applied.id);
    const [event] = await db().auditEvent.findMany({ orderBy: { seq: "desc" }, take: 1 });
    expect(event).toMatchObject({
      event: "import.applied.undone",
      subject: "import",
      subjectId: applied.id,
      actorId: actor.userId,
      undoes: changeId,
      title: "staff.csv: 4 new, 2 new units",
    });
    expect(await detail(admin, applied.id)).toMatchObject({ state: "READY", undoneBy: "Ada", appliedBy: null });
    expect(await apply(admin, await detail(admin, applied.id))).toMatchObject({ ok: true });
    expect(await detail(admin, applied.id)).toMatchObject({ state: "APPLIED", undoneBy: null });
  });

  it("can be undone itself: the same people are there again", async () => {
    await givenImport(admin, march, { day: "2025-03-01" });
    const before = await registerDump();
    const applied = await givenImport(admin, april, { day: "2025-04-01", endsMissing: true });
    const people = await db().person.findMany({ orderBy: { id: "asc" } });
    let changeId = await changeOf(applied.id);
    for (let round = 0; round < 2; round += 1) {
      const undone = await undoChange(actor, changeId);
      expect(await registerDump()).toEqual(before);
      const again = await undoChange(actor, (undone.ok && undone.changeId) || "");
      expect(again).toMatchObject({ ok: true });
      expect(await db().person.findMany({ orderBy: { id: "asc" } })).toEqual(people);
      changeId = (again.ok && again.changeId) || "";
    }
  });

  it("is not taken back once the file was compared again, or the register has changed", async () => {
    const applied = await givenImport(admin, march);
    const undone = await undo(applied.id);
    const changeId = (undone.ok && undone.changeId) || "";
    await addPerson(grant(actor, "people:write"), { ...typed, ...nowhere, name: "Eve", email: "una@x.example" });
    const before = await registerDump();
    expect(await undoChange(actor, changeId)).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining("The register has changed since the comparison (Ada: Eve)") }],
    });
    await discardImport(admin, { importId: applied.id });
    expect(await undoChange(actor, changeId)).toMatchObject({ ok: false });
    expect(await whyNotUndone(actor, changeId)).not.toBeNull();
    expect(await registerDump()).toEqual(before);
  });

  it("lets go of the users whom a sign-in has linked to its people, and takes them back when it is redone", async () => {
    const una = await givenUser("STAFF", { email: "una@x.example" });
    const applied = await givenImport(admin, march);
    expect(await openSession(grant(una, "self:write"), 1)).toMatchObject({ ok: true });
    const personOf = async () => (await db().user.findUniqueOrThrow({ where: { id: una.userId } })).personId;
    const linked = await personOf();
    expect(linked).not.toBeNull();
    const undone = await undo(applied.id);
    expect(await personOf()).toBeNull();
    expect(await undoChange(actor, (undone.ok && undone.changeId) || "")).toMatchObject({ ok: true });
    expect(await personOf()).toBe(linked);
  });

  it("is refused twice, and one of two who try at once", async () => {
    const applied = await givenImport(admin, march);
    const other = await givenUser("ADMIN", { name: "Bea" });
    const both = await Promise.all([undo(applied.id), undo(applied.id, other)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await undo(applied.id)).toMatchObject({ ok: false });
    expect(await db().person.count()).toBe(0);
    expect(await db().auditEvent.count()).toBe(2);
  });

  it.each(["LEAD", "STAFF"] as const)("is not for %s", async (role) => {
    const other = await givenUser(role);
    const applied = await givenImport(admin, march);
    const before = await registerDump();
    await expect(undo(applied.id, other)).rejects.toThrow(NotAllowed);
    expect(await whyNotUndone(other, await changeOf(applied.id))).toContain("access role");
    expect(await registerDump()).toEqual(before);
  });
});

describe("a campaign that asks about what an import made", () => {
  /** Bob, whom the import moved into a new unit, is asked whether he is an engineer. */
  async function asked(unitId: string | null): Promise<Asked> {
    const statement = { persona: "ENGINEERING" as const, functions: [], share: 100 };
    await assignPersona(grant(actor, "persona:assign"), { personId: await idOf("Bob"), ...statement });
    const scope = { persona: null, isCoreOnly: false, unconfirmedSince: null, answerer: "HOLDER" as const };
    await startCampaign(grant(actor, "coverage:write"), { title: "Check", lastDay: null, unitId, ...scope });
    const bob = await Asked.ofToken(campaignToken((await db().campaignLink.findFirstOrThrow()).id));
    if (!bob) throw new Error("Bob is not asked.");
    return bob;
  }

  it.each([
    ["by its unit", "Labs (Ada started a campaign", async () => asked(await unitOf("Labs"))],
    [
      "by an answer that names its unit",
      "Labs (Bob, by a link answered a campaign",
      async () => {
        const bob = await asked(null);
        const { id: askId } = await db().campaignAsk.findFirstOrThrow();
        const wrong = { answer: "WRONG" as const, newPersona: null, newFunctions: [], note: "" };
        return answerQuestion(bob, { askId, ...wrong, newUnitId: await unitOf("Labs") });
      },
    ],
  ] as const)("stands in the way of taking it back, %s", async (_, named, run) => {
    await givenImport(admin, march, { day: "2025-03-01" });
    const { id } = await givenImport(admin, april, { day: "2025-04-01" });
    await run();
    const after = await registerDump();
    expect(await undo(id)).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining(named) }] });
    expect(await registerDump()).toEqual(after);
  });
});

describe("what later depends on an import", () => {
  /** Everything by which somebody could build on the second import, and who or what is then named. */
  const later: { name: string; named: string; run: () => Promise<unknown> }[] = [
    {
      name: "a persona of somebody new",
      named: "Eve (Bea assigned a persona",
      run: async () => {
        const persona = { personId: await idOf("Eve"), persona: "PRODUCT" as const, functions: [], share: 100 };
        return assignPersona(grant(bea, "persona:assign"), persona);
      },
    },
    {
      name: "a seat of somebody new",
      named: "Eve (Bea filled a CCoE seat",
      run: async () => fillSeat(grant(bea, "seat:assign"), { personId: await idOf("Eve"), kind: "CORE", share: 10 }),
    },
    {
      name: "a leave of somebody new",
      named: "Eve (Bea entered an absence",
      run: async () => addLeave(grant(bea, "people:write"), { personId: await idOf("Eve") }),
    },
    {
      name: "a plan by which somebody new fills a gap",
      named: "Eve (Bea planned to fill a gap",
      run: async () => {
        const { coverage } = await getCoverage(grant(bea, "coverage:read"));
        const plan = { nomineeId: await idOf("Eve"), day: dayOf(new Date(), "UTC") };
        return planGap(grant(bea, "coverage:write"), { gapId: coverage.gaps[0]?.id ?? "", ...plan });
      },
    },
    {
      name: "a corrected name of somebody new",
      named: "Evi (Bea corrected a person",
      run: async () => editPerson(grant(bea, "people:write"), { ...typed, personId: await idOf("Eve"), name: "Evi" }),
    },
    {
      name: "a corrected name of somebody changed",
      named: "Una C (Bea corrected a person",
      run: async () =>
        editPerson(grant(bea, "people:write"), { ...typed, personId: await idOf("Una B"), name: "Una C" }),
    },
    {
      name: "another post",
      named: "Bob (Bea moved a person",
      run: async () => movePerson(grant(bea, "people:write"), { ...nowhere, personId: await idOf("Bob") }),
    },
    {
      name: "a last day",
      named: "Bob (Bea ended an employment",
      run: async () =>
        endEmployment(grant(bea, "people:write"), { personId: await idOf("Bob"), lastDay: "2040-01-01" }),
    },
    {
      name: "somebody who came back",
      named: "Cid (Bea moved a person",
      run: async () => movePerson(grant(bea, "people:write"), { ...nowhere, personId: await idOf("Cid") }),
    },
    {
      name: "who took the seat of a leaver",
      named: "Una B (Bea filled a CCoE seat",
      run: async () => fillSeat(grant(bea, "seat:assign"), { personId: await idOf("Una B"), kind: "LEAD", share: 10 }),
    },
    {
      name: "somebody by hand under somebody new",
      named: "Zoe (Bea added a person",
      run: async () => {
        const place = { ...nowhere, managerId: await idOf("Eve") };
        return addPerson(grant(bea, "people:write"), { ...typed, ...place, name: "Zoe" });
      },
    },
    {
      name: "somebody by hand with an address of before",
      named: "Zoe (Bea added a person",
      run: async () =>
        addPerson(grant(bea, "people:write"), { ...typed, ...nowhere, name: "Zoe", email: "bob.old@x.example" }),
    },
    {
      name: "somebody in a new unit",
      named: "Zoe (Bea added a person",
      run: async () => {
        const place = { ...nowhere, unitId: await unitOf("Labs") };
        return addPerson(grant(bea, "people:write"), { ...typed, ...place, name: "Zoe" });
      },
    },
    {
      name: "a cover of a new unit",
      named: "Una B (Bea added a cover",
      run: async () => {
        const what = { unitId: await unitOf("Labs"), persona: "PRODUCT" as const, isDeputy: false };
        return addCover(grant(bea, "cover:assign"), { personId: await idOf("Una B"), ...what });
      },
    },
    {
      name: "spend of a new unit",
      named: "Labs (Bea entered spend",
      run: async () =>
        setUnitSpends(grant(bea, "unit:write"), {
          unitId: await unitOf("Labs"),
          spends: [{ month: "2025-04", amount: "5" }],
        }),
    },
    {
      name: "a link that shows a new unit",
      named: "Labs (Bea made an embed link",
      run: async () => {
        const days = { firstDay: null, lastDay: null, expires: null };
        const what = { purpose: "Wiki", unitId: await unitOf("Labs"), detail: "counts" as const, ...days };
        return makeEmbedLink(grant(bea, "embed:write"), what);
      },
    },
    {
      name: "a new unit's other name",
      named: "Lab (Bea edited a unit",
      run: async () =>
        editUnit(grant(bea, "unit:write"), { unitId: await unitOf("Labs"), code: "LABS", name: "Lab", parentId: null }),
    },
    {
      name: "a new unit's other code",
      named: "Labs (Bea edited a unit",
      run: async () =>
        editUnit(grant(bea, "unit:write"), { unitId: await unitOf("Labs"), code: "L", name: "Labs", parentId: null }),
    },
    {
      name: "a unit below a new one",
      named: "Below (Bea added a unit",
      run: async () => addUnit(grant(bea, "unit:write"), { code: "B", name: "Below", parentId: await unitOf("Labs") }),
    },
    {
      name: "the end of a unit that people would be back in",
      named: "Sales (Bea closed a unit",
      run: async () => closeUnit(grant(bea, "unit:write"), { unitId: await unitOf("Sales") }),
    },
    {
      name: "a later import",
      named: "(Bea applied an import (staff.csv), ",
      run: async () => givenImport(grant(bea, "import:write"), april.replace("Lead", "Head"), { day: "2025-05-01" }),
    },
  ];
  let bea: Actor;

  it.each(later)("is $name", async ({ named, run }) => {
    bea = await givenUser("ADMIN", { name: "Bea" });
    await givenImport(admin, march.replace("bob@", "bob.old@"), { day: "2025-03-01" });
    await fillSeat(grant(actor, "seat:assign"), {
      personId: await idOf("Cid"),
      kind: "LEAD",
      share: 40,
      from: "2025-03-10",
    });
    const { id } = await givenImport(admin, april, { day: "2025-04-01", endsMissing: true });
    const before = await registerDump();
    const outcome = await run();
    expect(outcome).not.toMatchObject({ ok: false });
    const after = await registerDump();
    expect(after).not.toEqual(before);
    const refusal = { ok: false, problems: [{ message: expect.stringContaining(named) }] };
    expect(await undo(id)).toMatchObject(refusal);
    expect(await whyNotUndone(actor, await changeOf(id))).toContain(named);
    expect(await registerDump()).toEqual(after);
    const last = await db().auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });
    expect(await undoChange(actor, last.changeId)).toMatchObject({ ok: true });
    expect(await registerDump()).toEqual(before);
    expect(await undo(id)).toMatchObject({ ok: true });
  });

  it("is not a persona of somebody who was there before, and stays", async () => {
    await givenImport(admin, march, { day: "2025-03-01" });
    const { id } = await givenImport(admin, april, { day: "2025-04-01" });
    const persona = { personId: await idOf("Bob"), persona: "PRODUCT" as const, functions: [], share: 100 };
    await assignPersona(grant(actor, "persona:assign"), persona);
    expect(await undo(id)).toMatchObject({ ok: true });
    expect(await db().assignment.count()).toBe(1);
  });

  it("is told by the first few names, with how many more there are", async () => {
    const people = Array.from({ length: 17 }, (_, n) => `${n},P${String(n).padStart(2, "0")},,Dev,Tech,`);
    const { id } = await givenImport(admin, file(...people));
    for (const person of await db().person.findMany({ orderBy: { name: "asc" } })) {
      const persona = { personId: person.id, persona: "PRODUCT" as const, functions: [], share: 100 };
      await assignPersona(grant(actor, "persona:assign"), persona);
    }
    const refusal = await undo(id);
    const message = refusal.ok ? "" : refusal.problems[0]?.message;
    expect(message).toContain("P00 (Ada assigned a persona");
    expect(message).toContain("and 12 more");
    const read = await readImportUndo(admin, id);
    expect(read?.obstacles).toMatchObject({
      count: 17,
      first: ["P00", "P01", "P02", "P03", "P04"].map((name) => ({ subject: "person", name, later: { by: "Ada" } })),
    });
  });

  it("is looked for in every table that refers to people or units", async () => {
    const columns = await rows(`
      SELECT format('%s.%s', c.conrelid::regclass, a.attname) AS column
      FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
      WHERE c.contype = 'f' AND c.confrelid IN ('people'::regclass, 'units'::regclass) ORDER BY 1`);
    // Whoever adds one: say in import-obstacles-sql.ts that it stands in the way, and here that it does.
    expect(columns.map(({ column }) => column)).toEqual([
      "assignments.person_id",
      "campaign_asks.new_unit_id",
      "campaign_asks.person_id",
      "campaign_links.person_id",
      "campaigns.unit_id",
      "confirmations.person_id",
      "covers.person_id",
      "covers.unit_id",
      "embed_links.unit_id",
      "gap_follow_ups.nominee_id",
      "leaves.person_id",
      "open_seats.unit_id",
      "out_of_scope.person_id",
      "posts.manager_id",
      "posts.person_id",
      "posts.unit_id",
      "provider_covers.person_id",
      "seats.person_id",
      // Goes with the unit: an answer that nobody has applied yet.
      "spend_draft_choices.unit_id",
      "spend_owners.person_id",
      "spend_owners.unit_id",
      "unit_spends.unit_id",
      "unit_versions.parent_id",
      "unit_versions.unit_id",
      "users.person_id",
    ]);
  });
});

describe("a person's history", () => {
  it("leads to the import that has written them last, as long as it is applied", async () => {
    const { id } = await givenImport(admin, march, { day: "2025-03-01" });
    const bob = await idOf("Bob");
    const second = await givenImport(admin, april, { day: "2025-04-01" });
    expect(await lastImportOf(admin, bob)).toMatchObject({ id: second.id, fileName: "staff.csv", by: "Ada" });
    await undo(second.id);
    expect(await lastImportOf(admin, bob)).toMatchObject({ id });
  });
});

describe("an interruption of an undo", () => {
  it("leaves the import applied, and it can be undone after", async () => {
    const { id } = await givenImport(admin, march);
    const before = await registerDump();
    await asRole("owner", (client) =>
      client.query(`CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''gone''; END';
        CREATE TRIGGER break_off BEFORE DELETE ON units FOR EACH STATEMENT EXECUTE FUNCTION break_off()`),
    );
    await expect(undo(id)).rejects.toThrow();
    await asRole("owner", (client) => client.query("DROP TRIGGER break_off ON units; DROP FUNCTION break_off()"));
    expect(await registerDump()).toEqual(before);
    expect(await detail(admin, id)).toMatchObject({ state: "APPLIED" });
    expect(await undo(id)).toMatchObject({ ok: true });
  });
});

const folder = "../shared/data";
describe.skipIf(!existsSync(folder))("two real exports (skipped where ../shared/data is missing)", () => {
  it("are taken back one after the other, with their 482 leavers, and nothing is left over", async () => {
    const read = (name: string) => readFileSync(`${folder}/${name}`, "utf8");
    const empty = await registerDump();
    const first = await givenImport(admin, read("decc-2011-03-31.csv"), { day: "2011-03-31" });
    const people = await db().person.findMany({ orderBy: { id: "asc" }, take: 400 });
    for (const [n, { id: personId }] of people.entries()) {
      if (n % 10 > 0) continue;
      const persona = { personId, persona: "ENGINEERING" as const, functions: [], share: 100, from: "2011-04-01" };
      await assignPersona(grant(actor, "persona:assign"), persona);
    }
    const between = await registerDump();
    const september = read("decc-2011-09-30.csv");
    const second = await givenImport(admin, september, { day: "2011-09-30", endsMissing: true });
    expect(await undo(second.id)).toMatchObject({ ok: true });
    expect(await registerDump()).toEqual(between);
    const refusal = await undo(first.id);
    expect(refusal).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining("and 35 more") }] });
    for (const { id: personId } of people.filter((_, n) => n % 10 === 0)) {
      const event = await db().auditEvent.findFirstOrThrow({ where: { subjectId: personId } });
      await undoChange(actor, event.changeId);
    }
    expect(await undo(first.id)).toMatchObject({ ok: true });
    expect(await registerDump()).toEqual(empty);
  }, 120_000);
});
