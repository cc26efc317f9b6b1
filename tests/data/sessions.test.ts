import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { absoluteMilliseconds, closeSession, idleMilliseconds, openSession, readSession } from "@/lib/data/sessions";
import { type Actor, grant } from "@/lib/domain/access";
import { emptyDatabase } from "../support/database";
import { givenUser } from "../support/users";

beforeEach(emptyDatabase);

async function open(actor: Actor): Promise<string> {
  const opened = await openSession(grant(actor, "self:write"), 1);
  if (!opened.ok) throw new Error("refused");
  return opened.value;
}

const ago = (milliseconds: number) => new Date(Date.now() - milliseconds);

describe("a session", () => {
  it("is found by an id that the database does not hold", async () => {
    const actor = await givenUser();
    const id = await open(actor);
    expect(id).toMatch(/^[\w-]{43}$/);
    expect(await readSession(id)).toEqual(actor);
    expect((await db().session.findFirstOrThrow()).idHash).not.toContain(id);
  });

  it("has another id each time", async () => {
    const actor = await givenUser();
    expect(await open(actor)).not.toBe(await open(actor));
  });

  it.each(["", "x", "\0", "'; DROP TABLE sessions; --", "a".repeat(10_000)])("is not found by %j", async (id) => {
    await open(await givenUser());
    expect(await readSession(id)).toBeNull();
  });

  it("ends after eight hours without a request", async () => {
    const id = await open(await givenUser());
    await db().session.updateMany({ data: { seenAt: ago(idleMilliseconds - 5_000) } });
    expect(await readSession(id)).not.toBeNull();
    await db().session.updateMany({ data: { seenAt: ago(idleMilliseconds) } });
    expect(await readSession(id)).toBeNull();
  });

  it("is kept from its idle end by a request", async () => {
    const id = await open(await givenUser());
    await db().session.updateMany({ data: { seenAt: ago(idleMilliseconds - 5_000) } });
    await readSession(id);
    expect((await db().session.findFirstOrThrow()).seenAt.getTime()).toBeGreaterThan(ago(5_000).getTime());
  });

  it("ends after a week, however busy", async () => {
    const id = await open(await givenUser());
    const { createdAt, expiresAt } = await db().session.findFirstOrThrow();
    expect(expiresAt.getTime() - createdAt.getTime()).toBe(absoluteMilliseconds);
    await db().session.updateMany({ data: { expiresAt: ago(1) } });
    expect(await readSession(id)).toBeNull();
  });

  it("ends with signing out, alone and on record", async () => {
    const actor = await givenUser();
    const [one, another] = [await open(actor), await open(actor)];
    await closeSession(one);
    await closeSession(one);
    expect(await readSession(one)).toBeNull();
    expect(await readSession(another)).not.toBeNull();
    const events = await db().auditEvent.findMany({ where: { event: "user.signed-out" } });
    expect(events.map((each) => each.actorId)).toEqual([actor.userId]);
  });

  it("is not opened for a user who was deactivated since the password was checked", async () => {
    const actor = await givenUser();
    await db().user.update({ where: { id: actor.userId }, data: { isActive: false } });
    expect(await openSession(grant(actor, "self:write"), 1)).toMatchObject({ ok: false });
    expect(await db().session.count()).toBe(0);
  });

  it("links the person who came with an import since", async () => {
    const actor = await givenUser("STAFF", { email: "ada@example.com" });
    const person = await db().person.create({ data: { name: "Ada", email: "ada@example.com" } });
    expect(await readSession(await open(actor))).toMatchObject({ personId: person.id });
  });

  it("leaves the table once it is over and somebody signs in", async () => {
    const actor = await givenUser();
    await open(actor);
    await db().session.updateMany({ data: { expiresAt: ago(1) } });
    const id = await open(actor);
    expect(await db().session.count()).toBe(1);
    expect(await readSession(id)).not.toBeNull();
  });
});
