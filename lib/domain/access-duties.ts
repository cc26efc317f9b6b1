import type { AccessRole } from "./access";

/** What each access role is for, in a sentence for whoever gives it. */
export const accessRoleDuties: Record<AccessRole, string> = {
  ADMIN: "Keeps people, assignments, imports, users and settings, and may do all that the others may.",
  LEAD: "Keeps seats, coverage and the diagram; sees gaps, leave and the audit trail.",
  STAFF: "Sees the structure, the directory and their own page.",
};
