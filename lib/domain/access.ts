/** What a user may do in Muster; not a persona. */
export const accessRoles = ["ADMIN", "LEAD", "STAFF"] as const;
export type AccessRole = (typeof accessRoles)[number];

export const accessRoleNames: Record<AccessRole, string> = { ADMIN: "Admin", LEAD: "CCoE lead", STAFF: "Staff" };

const staff = ["structure:read", "people:read", "self:write"] as const;
const lead = [
  ...staff,
  "leave:read",
  "coverage:read",
  "coverage:write",
  "seat:assign",
  "cover:assign",
  "diagram:write",
  "audit:read",
  "plan:write",
  "capability:write",
] as const;
const admin = [
  ...lead,
  "people:write",
  "persona:assign",
  "unit:write",
  "import:write",
  "organisation:write",
  "users:write",
  "embed:write",
  "connection:write",
  "plan:approve",
] as const;

export type Permission = (typeof admin)[number];

const permissions: Record<AccessRole, readonly Permission[]> = { ADMIN: admin, LEAD: lead, STAFF: staff };

export function may(role: AccessRole, permission: Permission): boolean {
  return permissions[role].includes(permission);
}

/** Who is asking, as the database has it at this request. */
export type Actor = { userId: string; name: string; email: string; role: AccessRole; personId: string | null };

declare const granted: unique symbol;

/** An actor whose permission was checked. Only `grant` makes one, so that a forgotten check does not compile. */
export type Granted<P extends Permission> = Actor & { readonly [granted]: P };

/** The actor is known but may not do this: a page answers 403, an action refuses. */
export class NotAllowed extends Error {
  constructor(readonly permission: Permission) {
    super(`Not allowed: ${permission}`);
    this.name = "NotAllowed";
  }
}

/** @throws NotAllowed when the actor's access role lacks the permission. */
export function grant<P extends Permission>(actor: Actor, permission: P): Granted<P> {
  if (!may(actor.role, permission)) throw new NotAllowed(permission);
  return actor as Granted<P>;
}
