import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { isLinkOpen } from "@/lib/data/one-time-links";
import { choosePassword } from "@/lib/data/passwords";
import { openSession, readSession } from "@/lib/data/sessions";
import { undoChange } from "@/lib/data/undo";
import { whyNotUndone } from "@/lib/data/undo-reasons";
import {
  changeRole,
  deactivateUser,
  inviteUser,
  listUsers,
  makeUserLink,
  reactivateUser,
  signOutEverywhere,
} from "@/lib/data/users";
import { grant, NotAllowed } from "@/lib/domain/access";
import { emptyDatabase } from "../support/database";
import { givenGranted, givenUser } from "../support/users";

beforeEach(emptyDatabase);

const admin = () => givenGranted("ADMIN", "users:write");
const self = async (role: "ADMIN" | "LEAD" | "STAFF" = "STAFF") => grant(await givenUser(role), "self:write");

async function sessionOf(actor: Awaited<ReturnType<typeof self>>): Promise<string> {
  const opened = await openSession(actor, 1);
  if (!opened.ok) throw new Error("No session");
  return opened.value;
}

const auditedEvents = async () =>
  (await db().auditEvent.findMany({ orderBy: { seq: "asc" } })).map((each) => each.event);

describe("who may write users", () => {
  it.each(["LEAD", "STAFF"] as const)("refuses %s", async (role) => {
    const actor = await givenUser(role);
    expect(() => grant(actor, "users:write")).toThrow(NotAllowed);
  });

  it("refuses an admin who was demoted while the page was open", async () => {
    const [one, another] = [await admin(), await admin()];
    await changeRole(one, { userId: another.userId, role: "LEAD" });
    const outcome = await inviteUser(another, { name: "Eve", email: "eve@example.com", role: "ADMIN" });
    expect(outcome).toMatchObject({ ok: false });
    expect(await db().user.count()).toBe(2);
  });
});

describe("inviting", () => {
  it("makes a user without a password, a link that works once, and an audit event without secrets", async () => {
    const actor = await admin();
    const outcome = await inviteUser(actor, { name: " Ada Lovelace ", email: " Ada@Example.COM", role: "LEAD" });
    if (!outcome.ok) throw new Error("refused");
    const token = outcome.value;
    expect(await isLinkOpen(token, "INVITE")).toBe(true);
    expect(await isLinkOpen(token, "RESET")).toBe(false);
    expect(await choosePassword({ token, purpose: "INVITE" }, "the hash")).toMatchObject({ ok: true });
    expect(await choosePassword({ token, purpose: "INVITE" }, "another")).toMatchObject({ ok: false });
    const user = await db().user.findUnique({ where: { email: "ada@example.com" } });
    expect(user).toMatchObject({ name: "Ada Lovelace", role: "LEAD", passwordHash: "the hash" });
    const trail = await db().auditEvent.findMany({ select: { title: true, changes: true } });
    expect(JSON.stringify(trail)).not.toMatch(new RegExp(`the hash|passwordHash|${token}`));
    expect(await auditedEvents()).toEqual(["user.invited", "user.accepted"]);
  });

  it("gives a link's password to one of two who use it at once", async () => {
    const outcome = await inviteUser(await admin(), { name: "Ada", email: "ada@example.com", role: "STAFF" });
    if (!outcome.ok) throw new Error("refused");
    const link = { token: outcome.value, purpose: "INVITE" as const };
    const tries = await Promise.all([choosePassword(link, "first"), choosePassword(link, "second")]);
    expect(tries.filter((each) => each.ok)).toHaveLength(1);
  });

  it("refuses an address that is taken, whatever its case", async () => {
    const actor = await admin();
    await inviteUser(actor, { name: "Ada", email: "ada@example.com", role: "STAFF" });
    const again = await inviteUser(actor, { name: "Ada", email: "ADA@example.com", role: "STAFF" });
    expect(again).toMatchObject({ ok: false, problems: [{ field: "email" }] });
  });

  it("links the person who has the same address", async () => {
    const person = await db().person.create({ data: { name: "Ada Lovelace", email: "ada@example.com" } });
    await inviteUser(await admin(), { name: "Ada", email: "ada@example.com", role: "STAFF" });
    const user = await db().user.findUnique({ where: { email: "ada@example.com" } });
    expect(user?.personId).toBe(person.id);
  });

  it("links a person by employee id, once", async () => {
    await db().person.create({ data: { name: "Ada Lovelace", externalId: "E-1" } });
    const actor = await admin();
    const invite = (email: string) => inviteUser(actor, { name: "Ada", email, role: "STAFF", person: "E-1" });
    expect(await invite("a@example.com")).toMatchObject({ ok: true });
    expect(await invite("b@example.com")).toMatchObject({ ok: false, problems: [{ field: "person" }] });
  });

  it("ends the link before when a new one is made", async () => {
    const actor = await admin();
    const first = await inviteUser(actor, { name: "Ada", email: "ada@example.com", role: "STAFF" });
    const user = await db().user.findUniqueOrThrow({ where: { email: "ada@example.com" } });
    const second = await makeUserLink(actor, user.id);
    if (!first.ok || !second.ok) throw new Error("refused");
    expect(second.value.purpose).toBe("INVITE");
    expect(await isLinkOpen(first.value, "INVITE")).toBe(false);
    expect(await isLinkOpen(second.value.token, "INVITE")).toBe(true);
  });

  it("stays once it is accepted: undoing it then would take a user away", async () => {
    const actor = await admin();
    const invited = await inviteUser(actor, { name: "Ada", email: "ada@example.com", role: "LEAD" });
    if (!invited.ok) throw new Error("refused");
    await choosePassword({ token: invited.value, purpose: "INVITE" }, "the hash");
    const outcome = await undoChange(actor, invited.changeId ?? "");
    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining("Ada has changed this") }],
    });
    expect(await db().user.count({ where: { email: "ada@example.com" } })).toBe(1);
  });

  it("lets an unaccepted invitation be undone", async () => {
    const actor = await admin();
    const outcome = await inviteUser(actor, { name: "Ada", email: "ada@example.com", role: "STAFF" });
    if (!outcome.ok || !outcome.changeId) throw new Error("refused");
    expect(await undoChange(actor, outcome.changeId)).toMatchObject({ ok: true });
    expect(await db().user.count()).toBe(1);
  });
});

describe("what ends a user's sessions", () => {
  it("takes a new role from the next request on", async () => {
    const actor = await admin();
    const user = await self();
    const id = await sessionOf(user);
    expect(await readSession(id)).toMatchObject({ role: "STAFF" });
    await changeRole(actor, { userId: user.userId, role: "LEAD" });
    expect(await readSession(id)).toMatchObject({ role: "LEAD" });
  });

  it.each([
    ["a deactivation", deactivateUser],
    ["signing out everywhere", signOutEverywhere],
  ])("ends them by %s", async (_, command) => {
    const actor = await admin();
    const user = await self();
    const id = await sessionOf(user);
    expect(await command(actor, user.userId)).toMatchObject({ ok: true });
    expect(await readSession(id)).toBeNull();
    // The password was checked before: the session that it was to open must not open either.
    expect(await openSession(user, 1)).toMatchObject({ ok: false });
  });

  it("ends them by a reset", async () => {
    const actor = await admin();
    const user = await self();
    const id = await sessionOf(user);
    const link = await makeUserLink(actor, user.userId);
    if (!link.ok) throw new Error("refused");
    expect(link.value.purpose).toBe("RESET");
    expect(await readSession(id)).not.toBeNull();
    await choosePassword({ token: link.value.token, purpose: "RESET" }, "new hash");
    expect(await readSession(id)).toBeNull();
  });

  it("ends them, too, where an undo deactivates", async () => {
    const [actor, staff] = [await admin(), await self()];
    await deactivateUser(actor, staff.userId);
    const back = await reactivateUser(actor, staff.userId);
    const { sessionVersion } = await db().user.findUniqueOrThrow({ where: { id: staff.userId } });
    const opened = await openSession(staff, sessionVersion);
    expect(await undoChange(actor, (back.ok && back.changeId) || "")).toMatchObject({ ok: true });
    await reactivateUser(actor, staff.userId);
    expect(await readSession(opened.ok ? opened.value : "")).toBeNull();
  });

  it("offers no undo of a sign-out, and says why there is none", async () => {
    const actor = await admin();
    expect(await signOutEverywhere(actor, (await self()).userId)).toMatchObject({ ok: true, changeId: null });
    const { changeId } = await db().auditEvent.findFirstOrThrow();
    expect(await whyNotUndone(actor, changeId)).toContain("stays over");
    expect(await undoChange(actor, changeId)).toMatchObject({ ok: false });
  });

  it("does not bring them back with a reactivation", async () => {
    const actor = await admin();
    const user = await self();
    const id = await sessionOf(user);
    await deactivateUser(actor, user.userId);
    expect(await makeUserLink(actor, user.userId)).toMatchObject({ ok: false });
    await reactivateUser(actor, user.userId);
    expect(await readSession(id)).toBeNull();
    expect(await openSession(user, 2)).toMatchObject({ ok: true });
  });
});

describe("the last active admin", () => {
  const attempts = [
    [
      "be demoted",
      (actor: Awaited<ReturnType<typeof admin>>) => changeRole(actor, { userId: actor.userId, role: "STAFF" }),
    ],
    ["be deactivated", (actor: Awaited<ReturnType<typeof admin>>) => deactivateUser(actor, actor.userId)],
  ] as const;

  it.each(attempts)("cannot %s", async (_, attempt) => {
    const actor = await admin();
    await givenUser("ADMIN", { isActive: false });
    await givenUser("ADMIN", { passwordHash: null });
    expect(await attempt(actor)).toMatchObject({ ok: false });
    expect(await db().user.findUnique({ where: { id: actor.userId } })).toMatchObject({
      role: "ADMIN",
      isActive: true,
    });
  });

  it("stays when two admins demote each other at once", async () => {
    const [one, another] = [await admin(), await admin()];
    await Promise.all([
      changeRole(one, { userId: another.userId, role: "STAFF" }),
      changeRole(another, { userId: one.userId, role: "STAFF" }),
    ]);
    expect(await db().user.count({ where: { role: "ADMIN", isActive: true } })).toBe(1);
  });

  it("stays when two admins deactivate themselves at once", async () => {
    const [one, another] = [await admin(), await admin()];
    await Promise.all([deactivateUser(one, one.userId), deactivateUser(another, another.userId)]);
    expect(await db().user.count({ where: { role: "ADMIN", isActive: true } })).toBe(1);
  });

  it("stays when a promotion is undone", async () => {
    const one = await admin();
    const another = await givenUser("STAFF");
    const promotion = await changeRole(one, { userId: another.userId, role: "ADMIN" });
    await deactivateUser(one, one.userId);
    if (!promotion.ok || !promotion.changeId) throw new Error("refused");
    expect(await undoChange({ ...another, role: "ADMIN" }, promotion.changeId)).toMatchObject({ ok: false });
    expect(await db().user.count({ where: { role: "ADMIN", isActive: true } })).toBe(1);
  });

  it("is kept by the database itself, from two sessions that do not know each other", async () => {
    const [one, another] = [await admin(), await admin()];
    const demote = (userId: string) => db().user.update({ where: { id: userId }, data: { role: "STAFF" } });
    const tries = await Promise.allSettled([demote(one.userId), demote(another.userId)]);
    expect(tries.filter((each) => each.status === "fulfilled")).toHaveLength(1);
    await expect(db().user.deleteMany()).rejects.toThrow();
  });
});

it("lists users with their state and person", async () => {
  const actor = await admin();
  await inviteUser(actor, { name: "Ada", email: "ada@example.com", role: "LEAD" });
  await givenUser("STAFF", { name: "Zoe", isActive: false });
  const users = await listUsers(actor);
  expect(users.map(({ name, state }) => [name, state])).toEqual([
    ["Ada", "invited"],
    ["ADMIN user", "active"],
    ["Zoe", "deactivated"],
  ]);
});
