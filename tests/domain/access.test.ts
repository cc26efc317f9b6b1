import { describe, expect, it } from "vitest";
import { type AccessRole, type Actor, accessRoles, grant, may, NotAllowed, type Permission } from "@/lib/domain/access";

const actor = (role: AccessRole): Actor => ({
  userId: "u",
  name: "Ada",
  email: "ada@example.com",
  role,
  personId: null,
});

// Who may what, as the product promises it; a row for each permission.
const promised: Record<Permission, readonly AccessRole[]> = {
  "structure:read": ["ADMIN", "LEAD", "STAFF"],
  "people:read": ["ADMIN", "LEAD", "STAFF"],
  "self:write": ["ADMIN", "LEAD", "STAFF"],
  "leave:read": ["ADMIN", "LEAD"],
  "coverage:read": ["ADMIN", "LEAD"],
  "coverage:write": ["ADMIN", "LEAD"],
  "seat:assign": ["ADMIN", "LEAD"],
  "cover:assign": ["ADMIN", "LEAD"],
  "diagram:write": ["ADMIN", "LEAD"],
  "audit:read": ["ADMIN", "LEAD"],
  "plan:write": ["ADMIN", "LEAD"],
  "people:write": ["ADMIN"],
  "persona:assign": ["ADMIN"],
  "unit:write": ["ADMIN"],
  "import:write": ["ADMIN"],
  "organisation:write": ["ADMIN"],
  "embed:write": ["ADMIN"],
  "connection:write": ["ADMIN"],
  "plan:approve": ["ADMIN"],
  "capability:write": ["ADMIN", "LEAD"],
  "users:write": ["ADMIN"],
};

describe("access", () => {
  for (const [permission, roles] of Object.entries(promised) as [Permission, AccessRole[]][]) {
    it(`lets ${roles.join(", ")} and nobody else do ${permission}`, () => {
      for (const role of accessRoles) {
        expect(may(role, permission)).toBe(roles.includes(role));
        if (roles.includes(role)) expect(grant(actor(role), permission)).toEqual(actor(role));
        else expect(() => grant(actor(role), permission)).toThrow(NotAllowed);
      }
    });
  }
});
