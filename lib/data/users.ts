import "server-only";
import { v7 } from "uuid";
import { type AccessRole, accessRoleNames, type Granted } from "@/lib/domain/access";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import { checkUser, keepsAnAdmin, type UserFacts } from "@/lib/domain/user";
import { type ChangeContext, type Changed, change } from "./change";
import { db, type Tx } from "./db";
import { makeLink } from "./one-time-links";
import { inserted, type Rows, updated } from "./row-change";

type Admin = Granted<"users:write">;
type User = Rows["user"];

export type InviteUserInput = {
  name: string;
  email: string;
  role: AccessRole;
  /** E-mail address or employee id of the person whose page is theirs; without it, the person with the user's address. */
  person?: string | undefined;
};

/** Everybody who may or could sign in, by name. */
export async function listUsers(_: Granted<"users:write">): Promise<UserFacts[]> {
  const users = await db().user.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      isActive: true,
      passwordHash: true,
      person: { select: { id: true, name: true } },
      sessions: { select: { seenAt: true }, orderBy: { seenAt: "desc" }, take: 1 },
    },
  });
  return users.map(({ isActive, passwordHash, sessions, ...user }) => ({
    ...user,
    state: isActive ? (passwordHash === null ? "invited" : "active") : "deactivated",
    seenAt: sessions[0]?.seenAt ?? null,
  }));
}

/** Makes a user who has yet to choose a password, and hands out the token of the link to do so. */
export function inviteUser(actor: Admin, input: InviteUserInput): Promise<Changed<string>> {
  return change(actor, async ({ tx, record }) => {
    const checked = checkUser(input);
    if (!checked.ok) return checked;
    const { name, email } = checked.value;
    if (await tx.user.findUnique({ where: { email } }))
      return refused("There is a user with this address already.", "email");
    const person = await personOf(tx, input.person, email);
    if (!person.ok) return person;
    const user = {
      id: v7(),
      name,
      email,
      role: input.role,
      isActive: true,
      wantsDigest: true,
      wantsAlerts: true,
      personId: person.value,
    };
    const title = `${name}: invited as ${accessRoleNames[input.role]}`;
    await record({
      event: "user.invited",
      subject: "user",
      subjectId: user.id,
      title,
      changes: [inserted("user", user)],
    });
    return done(await makeLink(tx, "INVITE", user.id));
  });
}

/** A new link for an invitation that is still open, or to choose a new password; the one before stops working. */
export function makeUserLink(
  actor: Admin,
  userId: string,
): Promise<Changed<{ token: string; purpose: "INVITE" | "RESET" }>> {
  return change(actor, async ({ tx, record }) => {
    const user = await tx.user.findUnique({ where: { id: userId } });
    if (!user) return refused(gone);
    if (!user.isActive) return refused(`${user.name} is deactivated. Reactivate them first.`);
    const purpose = user.passwordHash === null ? "INVITE" : "RESET";
    const title = `${user.name}: new ${purpose === "INVITE" ? "invitation" : "reset"} link`;
    await record({
      event: purpose === "INVITE" ? "user.invited-again" : "user.reset-link-made",
      subject: "user",
      subjectId: userId,
      title,
    });
    return done({ token: await makeLink(tx, purpose, userId), purpose });
  });
}

/** Holds from the user's next request on. */
export function changeRole(
  actor: Admin,
  { userId, role }: { userId: string; role: AccessRole },
): Promise<Changed<string>> {
  return changeUser(actor, userId, (user) => ({
    event: "user.role-changed",
    title: `${user.name}: ${accessRoleNames[role]}, was ${accessRoleNames[user.role]}`,
    patch: { role },
  }));
}

/** Ends every session of the user, who cannot sign in again. */
export function deactivateUser(actor: Admin, userId: string): Promise<Changed<string>> {
  return changeUser(actor, userId, ({ name }) => ({
    event: "user.deactivated",
    title: name,
    patch: { isActive: false },
  }));
}

export function reactivateUser(actor: Admin, userId: string): Promise<Changed<string>> {
  return changeUser(actor, userId, ({ name }) => ({
    event: "user.reactivated",
    title: name,
    patch: { isActive: true },
  }));
}

/** Ends every session of a user, who may sign in again. */
export function signOutEverywhere(actor: Admin, userId: string): Promise<Changed<string>> {
  return change(actor, ({ tx, record }) => endSessions({ tx, record }, userId));
}

/** Ends every session of one's own. */
export function signOutMyself(actor: Granted<"self:write">): Promise<Changed<string>> {
  return change(actor, ({ tx, record }) => endSessions({ tx, record }, actor.userId));
}

const gone = "This user is not there any more.";

async function endSessions(
  { tx, record }: Pick<ChangeContext, "tx" | "record">,
  userId: string,
): Promise<Outcome<string>> {
  const user = await tx.user.findUnique({ where: { id: userId }, select: { name: true } });
  if (!user) return refused(gone);
  await outdateSessions(tx, userId);
  await record({ event: "user.signed-out-everywhere", subject: "user", subjectId: userId, title: user.name });
  return done(user.name);
}

/** Sessions of an older version are over, even one that is being opened at this moment. */
export async function outdateSessions(tx: Tx, userId: string): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { sessionVersion: { increment: 1 } } });
  await tx.session.deleteMany({ where: { userId } });
}

/** A user without a person gets the one with the same address, who may have come with an import since. */
export async function linkByEmail({ tx, record }: Pick<ChangeContext, "tx" | "record">, user: User): Promise<void> {
  if (user.personId !== null) return;
  const person = await tx.person.findFirst({ where: { email: user.email, user: null }, select: { id: true } });
  if (!person) return;
  const changes = updated("user", user, { personId: person.id });
  await record({ event: "user.linked", subject: "user", subjectId: user.id, title: user.name, changes });
}

type Patch = { event: string; title: string; patch: Partial<User> };

function changeUser(actor: Admin, userId: string, patchOf: (user: User) => Patch): Promise<Changed<string>> {
  return change(actor, async ({ tx, record }) => {
    const found = await tx.user.findUnique({ where: { id: userId } });
    if (!found) return refused(gone);
    const { passwordHash, sessionVersion: _, ...user } = found;
    const { event, title, patch } = patchOf(user);
    const changes = updated("user", user, patch);
    if (changes.length === 0) return done(user.name);
    const hasPassword = passwordHash !== null;
    const kept = keepsAnAdmin(
      { ...user, hasPassword },
      { ...user, ...patch, hasPassword },
      await otherAdmins(tx, userId),
    );
    if (!kept.ok) return kept;
    await record({ event, subject: "user", subjectId: userId, title, changes });
    if (patch.isActive === false) await outdateSessions(tx, userId);
    return done(user.name);
  });
}

function otherAdmins(tx: Tx, userId: string): Promise<number> {
  return tx.user.count({ where: { id: { not: userId }, role: "ADMIN", isActive: true, passwordHash: { not: null } } });
}

/** The person of a user: as named, or the one with the same address; null when nobody has it. */
async function personOf(tx: Tx, named: string | undefined, email: string): Promise<Outcome<string | null>> {
  const key = named?.replace(/\p{Cc}/gu, "").trim() ?? "";
  const where = key === "" ? { email } : { OR: [{ email: key.toLowerCase() }, { externalId: key }] };
  const people = await tx.person.findMany({
    where,
    select: { id: true, name: true, user: { select: { name: true } } },
  });
  const [person, another] = people;
  if (!person)
    return key === "" ? done(null) : refused("Nobody in the register has this address or employee id.", "person");
  if (another) return refused("This fits several people. Give their e-mail address.", "person");
  if (person.user) return refused(`${person.name} is linked to ${person.user.name} already.`, "person");
  return done(person.id);
}
