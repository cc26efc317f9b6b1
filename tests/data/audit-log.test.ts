import { beforeEach, describe, expect, it } from "vitest";
import { checkChain } from "@/lib/data/audit-chain";
import { chainEndSql } from "@/lib/data/audit-chain-sql";
import { readAuditEvent } from "@/lib/data/audit-event";
import { readAudit } from "@/lib/data/audit-log";
import { db } from "@/lib/data/db";
import { addProvider, renameProvider } from "@/lib/data/providers";
import { undoChange } from "@/lib/data/undo";
import { whyNotUndone } from "@/lib/data/undo-reasons";
import { addUnit } from "@/lib/data/units";
import { type Actor, grant, NotAllowed } from "@/lib/domain/access";
import { auditFilter, type Parameters } from "@/lib/domain/audit-filter";
import { asRole, emptyDatabase } from "../support/database";
import { givenUser } from "../support/users";

let admin: Actor;
let lead: Actor;
beforeEach(async () => {
  await emptyDatabase();
  admin = await givenUser("ADMIN", { name: "Åse Admin" });
  lead = await givenUser("LEAD", { name: "Liv Lead" });
});

const log = async (parameters: Parameters = {}, size = 50) =>
  readAudit(grant(lead, "audit:read"), auditFilter(parameters), { timeZone: "UTC", size });
const titles = async (parameters: Parameters) => (await log(parameters)).lines.map(({ title }) => title);

async function changed(outcome: Promise<{ ok: boolean; changeId?: string | null }>): Promise<string> {
  const { changeId } = await outcome;
  if (!changeId) throw new Error("Nothing was changed");
  return changeId;
}

const add = (name: string) => changed(addProvider(grant(lead, "diagram:write"), { name, from: "2025-01-01" }));
const addRetail = () => changed(addUnit(grant(admin, "unit:write"), { code: "R", name: "Rétail", parentId: null }));

describe("reading the audit trail", () => {
  it("is not for staff", async () => {
    const staff = await givenUser("STAFF");
    expect(() => grant(staff, "audit:read")).toThrow(NotAllowed);
  });

  it("finds by words without accents, by who, by what and by day", async () => {
    await add("AWS");
    await addRetail();
    expect(await titles({ q: "retail" })).toEqual(["Rétail"]);
    expect(await titles({ q: "ase" })).toEqual(["Rétail"]);
    expect(await titles({ q: "100%" })).toEqual([]);
    expect(await titles({ by: lead.userId })).toEqual(["AWS"]);
    expect(await titles({ by: "system" })).toEqual([]);
    expect(await titles({ event: "unit.added" })).toEqual(["Rétail"]);
    expect(await titles({ until: "2020-01-01" })).toEqual([]);
    expect(await titles({ from: "2020-01-01" })).toHaveLength(2);
    expect(await titles({ event: "'; DROP TABLE people", by: "x", from: "never" })).toHaveLength(2);
  });

  it("pages by number in both directions", async () => {
    for (const name of ["A", "B", "C", "D", "E"]) await add(name);
    const first = await log({}, 2);
    expect(first.lines.map(({ title }) => title)).toEqual(["E", "D"]);
    expect(first).toMatchObject({ isFirst: true, isLast: false });
    const second = await log({ before: first.lines.at(-1)?.seq }, 2);
    expect(second.lines.map(({ title }) => title)).toEqual(["C", "B"]);
    const third = await log({ before: second.lines.at(-1)?.seq }, 2);
    expect(third).toMatchObject({ isLast: true, lines: [{ title: "A" }] });
    const back = await log({ after: third.lines[0]?.seq }, 2);
    expect(back.lines.map(({ title }) => title)).toEqual(["C", "B"]);
  });

  it("shows what was taken back, and what was done again", async () => {
    const changeId = await add("AWS");
    const isUndone = async () => (await log()).lines.at(-1)?.isUndone;
    expect(await isUndone()).toBe(false);
    const undo = await changed(undoChange(lead, changeId));
    expect(await isUndone()).toBe(true);
    await undoChange(lead, undo);
    expect(await isUndone()).toBe(false);
  });
});

describe("one event", () => {
  it("says what it wrote, and why it cannot be taken back", async () => {
    const changeId = await add("AWS");
    const [line] = (await log()).lines;
    const entry = await readAuditEvent(grant(lead, "audit:read"), line?.seq ?? "");
    expect(entry).toMatchObject({ title: "AWS", rowCount: 1, rows: [{ table: "provider", before: null }] });
    expect(await whyNotUndone(lead, changeId)).toBeNull();
    expect(await whyNotUndone(lead, await addRetail())).toMatch(/access role/);
    const providerId = entry?.subjectId ?? "";
    await renameProvider(grant(lead, "diagram:write"), { providerId, name: "Amazon" });
    expect(await whyNotUndone(lead, changeId)).toMatch(/Liv Lead has changed this since/);
    expect(await readAuditEvent(grant(lead, "audit:read"), "999")).toBeNull();
  });
});

describe("the hash chain", () => {
  const check = () => checkChain(grant(admin, "users:write"));
  const asOwner = (sql: string) =>
    asRole("superuser", async (client) => {
      await client.query("SET session_replication_role = replica");
      return (await client.query(sql)).rows;
    });

  it("is whole while nobody touches it", async () => {
    expect(await check()).toEqual({ events: 0, firstBroken: null });
    for (const name of ["A", "B", "C"]) await add(name);
    expect(await check()).toEqual({ events: 3, firstBroken: null });
    expect(await asOwner(chainEndSql)).toEqual([{ isWhole: true }]);
  });

  it.each([
    ["changed", "UPDATE audit_events SET title = 'X' WHERE seq = 2", "2"],
    ["taken out", "DELETE FROM audit_events WHERE seq = 2", "3"],
    ["given to somebody else", "UPDATE audit_events SET actor_name = 'X' WHERE seq = 3", "3"],
  ])("breaks where an event was %s", async (_, sql, firstBroken) => {
    for (const name of ["A", "B", "C"]) await add(name);
    await asOwner(sql);
    expect(await check()).toMatchObject({ firstBroken });
  });

  it("shows that its end was cut off", async () => {
    for (const name of ["A", "B"]) await add(name);
    await asOwner("DELETE FROM audit_events WHERE seq = 2");
    expect(await check()).toMatchObject({ firstBroken: null });
    expect(await asOwner(chainEndSql)).toEqual([{ isWhole: false }]);
    expect(await db().auditEvent.count()).toBe(1);
  });
});
