import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { endEmployment } from "@/lib/data/end-employment";
import { addLeave, endLeave } from "@/lib/data/leaves";
import { addPerson, editPerson } from "@/lib/data/people";
import { getPerson } from "@/lib/data/person";
import { movePerson } from "@/lib/data/posts";
import { directReports, reportingLine } from "@/lib/data/reporting";
import { grant } from "@/lib/domain/access";
import { emptyDatabase } from "../support/database";
import {
  assignment,
  cover,
  leave,
  organisation,
  person,
  posted,
  provider,
  providerCover,
  seat,
  unit,
} from "../support/register";
import { givenGranted, givenUser } from "../support/users";

beforeEach(async () => {
  await emptyDatabase();
  await organisation("Europe/Berlin");
});

const registrar = () => givenGranted("ADMIN", "people:write");
const reader = async (role: "ADMIN" | "STAFF" = "ADMIN") => grant(await givenUser(role), "people:read");
const typed = { email: "", externalId: "", kind: "EMPLOYEE", timeZone: "" } as const;
const nowhere = { unitId: null, managerId: null, title: "", location: "" };
const berlin = (day: string) => new Date(`${day}T00:00:00+02:00`);

describe("adding a person", () => {
  it("marks each fact as typed, and begins at midnight where the organisation is", async () => {
    const post = { ...nowhere, title: "Analyst" };
    const added = await addPerson(await registrar(), { ...typed, ...post, name: "Nora", from: "2030-07-01" });
    if (!added.ok) throw new Error("refused");
    const row = await db().person.findUniqueOrThrow({ where: { id: added.value.personId }, include: { posts: true } });
    expect(Object.keys(row.typed as object).sort()).toEqual(["kind", "name", "title"]);
    expect(row.posts).toMatchObject([{ title: "Analyst", from: berlin("2030-07-01"), until: null }]);
  });

  it.each([
    ["email", { email: "ANNA@example.com" }],
    ["externalId", { externalId: "E1" }],
  ])("refuses an %s that somebody has, and names them", async (field, same) => {
    await person({ name: "Anna", email: "anna@example.com", externalId: "E1" });
    const outcome = await addPerson(await registrar(), { ...typed, ...nowhere, name: "Bob", ...same });
    expect(outcome).toMatchObject({ ok: false, problems: [{ field, message: expect.stringContaining("Anna") }] });
    expect(await db().person.count()).toBe(1);
  });

  it("refuses a unit that does not exist then, and a manager who is not there", async () => {
    const actor = await registrar();
    const unitId = await unit({ until: berlin("2021-07-01") });
    const managerId = await person({ name: "Gone", until: berlin("2021-07-01") });
    const nora = { ...typed, ...nowhere, name: "Nora" };
    expect(await addPerson(actor, { ...nora, unitId })).toMatchObject({ problems: [{ field: "unitId" }] });
    expect(await addPerson(actor, { ...nora, managerId })).toMatchObject({ problems: [{ field: "managerId" }] });
  });
});

describe("editing a person", () => {
  it("marks only what changed, and records nothing when nothing did", async () => {
    const actor = await registrar();
    const personId = await person({ name: "Anna", email: "anna@example.com" });
    const same = { ...typed, personId, name: "Anna", email: "anna@example.com" };
    expect(await editPerson(actor, same)).toMatchObject({ ok: true, changeId: null });
    await editPerson(actor, { ...same, email: "a@example.com" });
    expect(await db().person.findUnique({ where: { id: personId } })).toMatchObject({
      email: "a@example.com",
      typed: { email: { by: actor.name } },
    });
  });
});

describe("moving a person", () => {
  it("keeps the old post until then and the planned last day", async () => {
    const personId = await person({ title: "Engineer", until: berlin("2040-07-01") });
    await movePerson(await registrar(), { ...nowhere, personId, title: "Architect", from: "2039-07-01" });
    expect(await db().post.findMany({ orderBy: { from: "asc" } })).toMatchObject([
      { title: "Engineer", until: berlin("2039-07-01") },
      { title: "Architect", from: berlin("2039-07-01"), until: berlin("2040-07-01") },
    ]);
  });

  it("refuses a loop, near or far, and oneself", async () => {
    const actor = await registrar();
    const top = await person({ name: "Top" });
    const middle = await person({ name: "Middle", managerId: top });
    const low = await person({ name: "Low", managerId: middle });
    for (const managerId of [top, middle, low]) {
      const outcome = await movePerson(actor, { ...nowhere, personId: top, managerId });
      expect(outcome).toMatchObject({ ok: false, problems: [{ field: "managerId" }] });
    }
    expect(await movePerson(actor, { ...nowhere, personId: low, managerId: top })).toMatchObject({ ok: true });
  });

  it("refuses a loop that only a planned move would close", async () => {
    const actor = await registrar();
    const [one, two] = [await person({ name: "One" }), await person({ name: "Two" })];
    await movePerson(actor, { ...nowhere, personId: two, managerId: one, from: "2040-07-01" });
    const outcome = await movePerson(actor, { ...nowhere, personId: one, managerId: two });
    expect(outcome).toMatchObject({ ok: false, problems: [{ field: "managerId" }] });
  });

  it("allows what was a loop only in the past", async () => {
    const one = await person({ name: "One" });
    const two = await person({ name: "Two", managerId: one, until: berlin("2021-07-01") });
    await posted(two, { from: berlin("2021-07-01") });
    expect(await movePerson(await registrar(), { ...nowhere, personId: one, managerId: two })).toMatchObject({
      ok: true,
    });
  });

  it("employs somebody again who has left", async () => {
    const personId = await person({ until: berlin("2021-07-01") });
    expect(await movePerson(await registrar(), { ...nowhere, personId, title: "Back" })).toMatchObject({ ok: true });
    expect(await db().post.count({ where: { personId, until: null } })).toBe(1);
  });
});

describe("ending an employment", () => {
  it("ends everything with the last day, and takes back what was planned after it", async () => {
    const personId = await person();
    const unitId = await unit();
    await assignment({ personId });
    await seat({ personId });
    await cover({ personId, unitId });
    await providerCover({ personId, providerId: await provider() });
    await leave({ personId, from: berlin("2041-07-01") });
    expect(await endEmployment(await registrar(), { personId, lastDay: "2040-06-30" })).toMatchObject({ ok: true });
    const until = berlin("2040-07-01");
    for (const rows of [
      await db().post.findMany(),
      await db().assignment.findMany(),
      await db().seat.findMany(),
      await db().cover.findMany(),
      await db().providerCover.findMany(),
    ]) {
      expect(rows).toMatchObject([{ until }]);
    }
    expect(await db().leave.count()).toBe(0);
  });

  it("lets what it cut go on when the last day is put off", async () => {
    const actor = await registrar();
    const personId = await person();
    await assignment({ personId });
    await seat({ personId, until: berlin("2030-07-01") });
    await endEmployment(actor, { personId, lastDay: "2040-06-30" });
    await endEmployment(actor, { personId, lastDay: "2041-06-30" });
    expect(await db().assignment.findMany()).toMatchObject([{ until: berlin("2041-07-01") }]);
    expect(await db().seat.findMany()).toMatchObject([{ until: berlin("2030-07-01") }]);
  });

  it("does not run into the next lead", async () => {
    const actor = await registrar();
    const [old, next] = [await person({ name: "Old" }), await person({ name: "Next" })];
    await seat({ personId: old, kind: "LEAD" });
    await endEmployment(actor, { personId: old, lastDay: "2040-06-30" });
    await seat({ personId: next, kind: "LEAD", from: berlin("2040-07-01") });
    const outcome = await endEmployment(actor, { personId: old, lastDay: "2041-06-30" });
    expect(outcome).toMatchObject({ ok: false });
    expect(await db().post.findMany({ where: { personId: old } })).toMatchObject([{ until: berlin("2040-07-01") }]);
  });

  it("refuses a day before the first, and who has left", async () => {
    const actor = await registrar();
    const [joining, gone] = [
      await person({ from: berlin("2040-07-01") }),
      await person({ until: berlin("2021-07-01") }),
    ];
    for (const personId of [joining, gone]) {
      const outcome = await endEmployment(actor, { personId, lastDay: "2039-01-01" });
      expect(outcome).toMatchObject({ ok: false, problems: [{ field: "lastDay" }] });
    }
  });
});

describe("leave", () => {
  it("includes its last day, and ends on the first day back", async () => {
    const actor = await registrar();
    const personId = await person();
    await addLeave(actor, { personId, from: "2040-07-01", lastDay: "2040-07-31" });
    const [row] = await db().leave.findMany();
    expect(row).toMatchObject({ from: berlin("2040-07-01"), until: berlin("2040-08-01") });
    await endLeave(actor, { leaveId: row?.id ?? "", from: "2040-07-15" });
    expect(await db().leave.findMany()).toMatchObject([{ until: berlin("2040-07-15") }]);
  });

  it("is taken back when it ends before it began", async () => {
    const leaveId = await leave({ personId: await person(), from: berlin("2040-07-01") });
    await endLeave(await registrar(), { leaveId });
    expect(await db().leave.count()).toBe(0);
  });

  it("refuses an end before the beginning, an overlap, and who is not employed", async () => {
    const actor = await registrar();
    const personId = await person({ until: berlin("2041-07-01") });
    await leave({ personId, from: berlin("2040-07-01"), until: berlin("2040-08-01") });
    const tries = [
      { from: "2040-05-10", lastDay: "2040-05-09", field: "lastDay" },
      { from: "2040-07-31", lastDay: "2040-08-05", field: "from" },
      { from: "2041-07-01", field: "from" },
    ];
    for (const { field, ...days } of tries) {
      expect(await addLeave(actor, { personId, ...days })).toMatchObject({ ok: false, problems: [{ field }] });
    }
    expect(await addLeave(actor, { personId, from: "2040-08-01" })).toMatchObject({ ok: true });
  });
});

describe("reading a person", () => {
  it("shows staff what is in force and nothing of leave, past or plans", async () => {
    const personId = await person({ title: "Old", until: berlin("2021-07-01") });
    await posted(personId, { title: "New", from: berlin("2021-07-01") });
    await assignment({ personId, until: berlin("2021-07-01") });
    await assignment({ personId, persona: "PRODUCT", from: berlin("2021-07-01") });
    await leave({ personId });
    const all = await getPerson(await reader(), personId, new Date());
    expect([all?.posts.length, all?.assignments.length, all?.leaves?.length]).toEqual([2, 2, 1]);
    const some = await getPerson(await reader("STAFF"), personId, new Date());
    expect(some).toMatchObject({ posts: [{ title: "New" }], assignments: [{ persona: "PRODUCT" }], leaves: null });
  });

  it("is null for nobody", async () => {
    expect(await getPerson(await reader(), "01900000-0000-7000-8000-000000000001", new Date())).toBeNull();
  });

  it("shows the line above, the highest first, and the reports below, by page", async () => {
    const top = await person({ name: "Top" });
    const middle = await person({ name: "Middle", managerId: top });
    const low = await person({ name: "Low", managerId: middle });
    for (let n = 0; n < 25; n += 1) await person({ name: `Report ${String(n).padStart(2, "0")}`, managerId: low });
    const [actor, at] = [await reader(), new Date()];
    expect((await reportingLine(actor, low, at)).map(({ name }) => name)).toEqual(["Top", "Middle"]);
    const first = await directReports(actor, low, { at, after: null });
    expect([first.total, first.reports.length, first.isMore]).toEqual([25, 20, true]);
    const rest = await directReports(actor, low, { at, after: first.reports.at(-1)?.id ?? null });
    expect(rest.reports.map(({ name }) => name)).toEqual([20, 21, 22, 23, 24].map((n) => `Report ${n}`));
  });
});
