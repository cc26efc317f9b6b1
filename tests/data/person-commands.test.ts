import { beforeEach, describe, expect, it } from "vitest";
import { currentSeq } from "@/lib/data/audit";
import { db } from "@/lib/data/db";
import { undoChange } from "@/lib/data/undo";
import { NotAllowed } from "@/lib/domain/access";
import { emptyDatabase } from "../support/database";
import { personCommands, smallRegister } from "../support/person-commands";
import { factRows } from "../support/register";
import { givenUser } from "../support/users";

beforeEach(emptyDatabase);

const refusals = personCommands.flatMap((command) => command.refuses.map((role) => ({ ...command, role })));

describe("every command about people", () => {
  it.each(refusals)("$name refuses $role and changes nothing", async ({ run, role }) => {
    const register = await smallRegister();
    const before = await factRows();
    await expect(async () => run(await givenUser(role), register)).rejects.toThrow(NotAllowed);
    expect(await factRows()).toEqual(before);
    expect(await currentSeq()).toBe("0");
  });

  it.each(personCommands)("$name says in the audit trail who did what to whom", async ({ run, event }) => {
    const register = await smallRegister();
    const actor = await givenUser("ADMIN");
    expect(await run(actor, register)).toMatchObject({ ok: true });
    const [written, ...more] = await db().auditEvent.findMany();
    expect(more).toEqual([]);
    expect(written).toMatchObject({
      event,
      subject: "person",
      actorId: actor.userId,
      actorName: actor.name,
      undoes: null,
    });
    expect(written?.title).not.toBe("");
    expect(written?.changes).not.toEqual([]);
  });

  it.each(personCommands)("$name can be undone, redone and undone again", async ({ run }) => {
    const register = await smallRegister();
    const actor = await givenUser("ADMIN");
    const before = await factRows();
    const done = await run(actor, register);
    const after = await factRows();
    expect(after).not.toEqual(before);
    let changeId = done.ok ? (done.changeId ?? "") : "";
    for (const expected of [before, after, before]) {
      const undone = await undoChange(actor, changeId);
      expect(undone).toMatchObject({ ok: true });
      expect(await factRows()).toEqual(expected);
      changeId = undone.ok ? (undone.changeId ?? "") : "";
    }
  });

  it.each(personCommands)("$name leaves one truth when two run it at once", async ({ run }) => {
    const register = await smallRegister();
    const [one, two] = [await givenUser("ADMIN", { name: "One" }), await givenUser("ADMIN", { name: "Two" })];
    const outcomes = await Promise.all([run(one, register), run(two, register)]);
    const changed = outcomes.filter((outcome) => outcome.ok && outcome.changeId !== null);
    const events = await db().auditEvent.findMany({ orderBy: { seq: "asc" } });
    expect(changed.length).toBeGreaterThan(0);
    expect(events.map(({ seq }) => Number(seq))).toEqual(changed.map((_, index) => index + 1));
  });

  it.each(personCommands.filter(({ seesPage }) => seesPage))(
    "$name tells the second of two admins what the first did",
    async ({ run }) => {
      const register = await smallRegister();
      const [first, second] = [await givenUser("ADMIN", { name: "First" }), await givenUser("ADMIN")];
      const seen = await currentSeq();
      const title = personCommands.find(({ name }) => name === "movePerson");
      await title?.run(first, register);
      const before = await factRows();
      const outcome = await run(second, register, seen);
      expect(outcome).toMatchObject({ ok: false });
      if (!outcome.ok) expect(outcome.problems[0]?.message).toContain("First: person.moved Anna Example");
      expect(await factRows()).toEqual(before);
      expect(await run(second, register, await currentSeq())).toMatchObject({ ok: true });
    },
  );

  it.each(personCommands)("$name is refused to an admin who was demoted in between", async ({ run }) => {
    const register = await smallRegister();
    const [actor, before] = [await givenUser("ADMIN"), await factRows()];
    await givenUser("ADMIN");
    await db().user.update({ where: { id: actor.userId }, data: { role: "STAFF" } });
    const outcome = await run(actor, register);
    expect(outcome).toMatchObject({ ok: false });
    expect(await factRows()).toEqual(before);
  });
});
