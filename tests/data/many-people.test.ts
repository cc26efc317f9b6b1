import pg from "pg";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { assignPersona, assignPersonas, endAssignments } from "@/lib/data/assignments";
import { currentSeq } from "@/lib/data/audit";
import { checkChain } from "@/lib/data/audit-chain";
import { chainEndSql } from "@/lib/data/audit-chain-sql";
import { db } from "@/lib/data/db";
import { fillSeats } from "@/lib/data/seats";
import { undoChange } from "@/lib/data/undo";
import { grant } from "@/lib/domain/access";
import { manyPeople } from "@/lib/domain/person-result";
import { asRole, emptyDatabase, rows } from "../support/database";
import { assignment, factRows, organisation, person } from "../support/register";
import { givenUser } from "../support/users";

beforeEach(async () => {
  await emptyDatabase();
  await organisation();
});

const product = { persona: "PRODUCT", functions: [], share: 100 } as const;
const longGone = new Date("2020-06-01T00:00:00Z");

/** People by plain SQL: thousands of them one by one would be most of the test. */
async function givenPeople(count: number): Promise<string[]> {
  const made = await asRole("superuser", async (client) => {
    const { rows: people } = await client.query<{ id: string }>(
      "INSERT INTO people (name) SELECT 'Person ' || n FROM generate_series(1, $1::integer) n RETURNING id",
      [count],
    );
    await client.query(`INSERT INTO posts (person_id, "from") SELECT id, '2020-01-01Z' FROM people`);
    return people;
  });
  return made.map(({ id }) => id);
}

async function assigner(name = "Ada") {
  return grant(await givenUser("ADMIN", { name }), "persona:assign");
}

const check = async () => checkChain(grant(await givenUser("ADMIN"), "users:write"));

describe("a command for many people", () => {
  it("does each on its own: whom it refuses stops nobody else, and is named with the reason", async () => {
    const leaver = await person({ name: "Lea", until: longGone });
    const [one, two] = [await person({ name: "One" }), await person({ name: "Two" })];
    const unknown = "01900000-0000-7000-8000-000000000001";
    const outcome = await assignPersonas(await assigner(), {
      personIds: [one, leaver, unknown, two, one],
      ...product,
      functions: [],
    });
    expect(outcome).toMatchObject({
      ok: true,
      value: [
        { personId: one, name: "One", problem: null },
        { personId: leaver, name: "Lea", problem: "Lea is not employed from that day on." },
        { personId: unknown, name: "", problem: "This person is not in the register any more." },
        { personId: two, name: "Two", problem: null },
      ],
    });
    expect(await db().assignment.count()).toBe(2);
    expect(await currentSeq()).toBe("2");
  });

  it("refuses whoever was changed after the page was made, and does the others", async () => {
    const [one, two] = [await person({ name: "One" }), await person({ name: "Two" })];
    const seen = await currentSeq();
    await assignPersona(await assigner("Bea"), { personId: two, ...product, functions: [] });
    const input = { personIds: [one, two], persona: "EXECUTIVE", functions: [], share: 100, seen } as const;
    const outcome = await assignPersonas(await assigner(), { ...input, functions: [] });
    expect(outcome).toMatchObject({
      ok: true,
      value: [{ problem: null }, { name: "Two", problem: expect.stringContaining("Bea: persona.assigned Two") }],
    });
  });

  it("ends what is in force, and says who had nothing to end", async () => {
    const [one, two] = [await person({ name: "One" }), await person({ name: "Two" })];
    await assignment({ personId: one });
    const outcome = await endAssignments(await assigner(), { personIds: [one, two] });
    expect(outcome).toMatchObject({
      ok: true,
      value: [{ problem: null }, { problem: "This person has no persona on that day." }],
    });
    expect(await db().assignment.count({ where: { until: null } })).toBe(0);
  });

  it("refuses more people than one command takes, and does none of them", async () => {
    const [some] = await givenPeople(1);
    const ids = Array.from({ length: manyPeople }, (_, n) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`);
    const outcome = await assignPersonas(await assigner(), {
      personIds: [some ?? "", ...ids],
      ...product,
      functions: [],
    });
    expect(outcome).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining("10,001 people") }] });
    expect(await db().assignment.count()).toBe(0);
  });

  it("refuses to make several people the lead", async () => {
    const personIds = await givenPeople(2);
    const seater = grant(await givenUser("LEAD"), "seat:assign");
    const outcome = await fillSeats(seater, { personIds, kind: "LEAD", share: 100 });
    expect(outcome).toMatchObject({ ok: false, problems: [{ field: "kind" }] });
    expect(await db().seat.count()).toBe(0);
  });

  it("asks the database as often for hundreds as for two, as does its undo", async () => {
    const query = vi.spyOn(pg.Client.prototype, "query");
    const asked = async (count: number) => {
      await emptyDatabase();
      await organisation();
      const actor = await givenUser("ADMIN");
      const personIds = await givenPeople(count);
      const before = await factRows();
      query.mockClear();
      const seen = await currentSeq();
      const done = await assignPersonas(grant(actor, "persona:assign"), { personIds, ...product, functions: [], seen });
      const statements = [query.mock.calls.length];
      await undoChange(actor, done.ok ? (done.changeId ?? "") : "");
      statements.push(query.mock.calls.length);
      expect(await factRows()).toEqual(before);
      return statements;
    };
    expect(await asked(300)).toEqual(await asked(2));
    query.mockRestore();
  });

  it("is undone whole or not at all", async () => {
    const actor = await assigner();
    const personIds = await givenPeople(50);
    const done = await assignPersonas(actor, { personIds, ...product, functions: [] });
    const changed = personIds[30] ?? "";
    await assignPersona(actor, { personId: changed, persona: "EXECUTIVE", functions: [], share: 100 });
    const before = await factRows();
    const undone = await undoChange(actor, done.ok ? (done.changeId ?? "") : "");
    expect(undone).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringMatching(/^Ada has changed this since \(Person 31: Executives, .+\)/) }],
    });
    expect(await factRows()).toEqual(before);
  });
});

describe("the audit trail of many", () => {
  it("numbers and chains the events of one statement in their order", async () => {
    const personIds = await givenPeople(40);
    const actor = await assigner();
    await Promise.all([
      assignPersonas(actor, { personIds, ...product, functions: [] }),
      fillSeats(grant(actor, "seat:assign"), { personIds, kind: "CHAMPION", share: 10 }),
    ]);
    const events = await db().auditEvent.findMany({ orderBy: { seq: "asc" } });
    expect(events.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 80 }, (_, n) => n + 1));
    expect(events.map(({ subjectId }) => subjectId)).toEqual([...personIds, ...personIds]);
    expect(await check()).toEqual({ events: 80, firstBroken: null });
    expect(await rows(chainEndSql)).toEqual([{ isWhole: true }]);
  });

  it("stays one chain under writers who do not take their turn", async () => {
    const insert = `INSERT INTO audit_events (change_id, at, actor_name, event, subject, subject_id)
      SELECT uuid_v7(), now(), 'Ada', 'test.noted', 'person', n::text FROM generate_series(1, 20) n`;
    await Promise.all(Array.from({ length: 6 }, () => asRole("app", (client) => client.query(insert))));
    expect(await check()).toEqual({ events: 120, firstBroken: null });
  });

  it("shows that its end was cut off, however much is written after", async () => {
    const actor = await assigner();
    const personIds = await givenPeople(3);
    await assignPersonas(actor, { personIds, ...product, functions: [] });
    await asRole("superuser", async (client) => {
      await client.query("SET session_replication_role = replica");
      await client.query("DELETE FROM audit_events WHERE seq >= 2");
    });
    await asRole("app", (client) => client.query("INSERT INTO audit_events SELECT * FROM audit_events WHERE false"));
    await fillSeats(grant(actor, "seat:assign"), { personIds, kind: "CHAMPION", share: 10 });
    expect(await check()).toEqual({ events: 4, firstBroken: "4" });
  });
});
