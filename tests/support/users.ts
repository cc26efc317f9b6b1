import { randomUUID } from "node:crypto";
import { db } from "@/lib/data/db";
import { type AccessRole, type Actor, type Granted, grant, type Permission } from "@/lib/domain/access";

type GivenUser = { name?: string; email?: string; isActive?: boolean; passwordHash?: string | null; personId?: string };

/** A user who may sign in, with a password that nothing fits unless a hash is given. */
export async function givenUser(role: AccessRole = "STAFF", given: GivenUser = {}): Promise<Actor> {
  const email = `${role.toLowerCase()}-${randomUUID()}@example.com`;
  const user = await db().user.create({ data: { role, name: `${role} user`, email, passwordHash: "none", ...given } });
  return { userId: user.id, name: user.name, email: user.email, role, personId: user.personId };
}

/** The same, with a permission that the role has. */
export async function givenGranted<P extends Permission>(role: AccessRole, permission: P): Promise<Granted<P>> {
  return grant(await givenUser(role), permission);
}
