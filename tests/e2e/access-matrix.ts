import type { AccessRole } from "@/lib/domain/access";

/** The least that one must be; above it, everybody may. OPEN is for whoever comes. */
export type From = "OPEN" | AccessRole;

/**
 * Every page, by its file under app/ as the build's manifest names it. A page with parts in its path gets those of
 * `samples` in access-samples.ts. The test fails for a page that the build has and this table has not.
 */
export const pages: Record<string, From> = {
  "/page": "OPEN",
  "/_not-found/page": "OPEN",
  "/_global-error/page": "OPEN",
  "/sign-in/page": "OPEN",
  "/set-up/[token]/page": "OPEN",
  "/invite/[token]/page": "OPEN",
  "/reset/[token]/page": "OPEN",
  "/(signed-in)/account/page": "STAFF",
  "/(signed-in)/structure/page": "STAFF",
  "/(signed-in)/people/page": "STAFF",
  "/(signed-in)/people/[personId]/page": "STAFF",
  "/(signed-in)/units/page": "STAFF",
  "/(signed-in)/units/[unitId]/page": "STAFF",
  "/(signed-in)/personas/page": "STAFF",
  "/(signed-in)/me/page": "STAFF",
  "/(signed-in)/coverage/page": "LEAD",
  "/(signed-in)/audit/page": "LEAD",
  "/(signed-in)/audit/[seq]/page": "LEAD",
  "/(signed-in)/import/page": "ADMIN",
  "/(signed-in)/import/[importId]/page": "ADMIN",
  "/(signed-in)/settings/page": "LEAD",
  "/(signed-in)/settings/organisation/page": "ADMIN",
  "/(signed-in)/settings/units/page": "ADMIN",
  "/(signed-in)/settings/units/[unitId]/page": "ADMIN",
  "/(signed-in)/settings/providers/page": "LEAD",
  "/(signed-in)/settings/interactions/page": "LEAD",
  "/(signed-in)/settings/users/page": "ADMIN",
};

/** Every route handler, with each of its methods. Methods that are not here must not be there either. */
export const handlers: Record<string, Partial<Record<"GET" | "POST" | "PUT" | "PATCH" | "DELETE", From>>> = {
  "/icon.svg/route": { GET: "OPEN" },
  "/api/auth/[...nextauth]/route": { GET: "OPEN", POST: "OPEN" },
  "/(signed-in)/structure/export.svg/route": { GET: "STAFF" },
  "/(signed-in)/audit/export.csv/route": { GET: "LEAD" },
  "/api/people/route": { GET: "STAFF" },
  "/api/coverage/candidates/route": { GET: "LEAD" },
  "/api/import/route": { POST: "ADMIN" },
  "/api/import/compare/route": { POST: "ADMIN" },
  "/api/import/apply/route": { POST: "ADMIN" },
  "/api/import/refused/route": { GET: "ADMIN" },
  "/api/health/live/route": { GET: "OPEN" },
  "/api/health/ready/route": { GET: "OPEN" },
};

/**
 * Every Server Action, by its name. Who may not is sent with fields that are right, taken by name from `samples`, so
 * that only the check of access is left to refuse them; `fields` adds or overrides.
 */
export const actions: Record<string, { from: From; fields?: Record<string, string> }> = {
  signOutAction: { from: "OPEN" },
  signOutEverywhereAction: { from: "OPEN" },
  setUpAction: { from: "OPEN" },
  choosePasswordAction: { from: "OPEN" },
  changePasswordAction: { from: "STAFF" },
  // Whether one may depends on what is undone: here a change that is an admin's to make.
  undoAction: { from: "ADMIN" },
  assignPersonaAction: { from: "ADMIN" },
  assignPersonasAction: { from: "ADMIN" },
  endAssignmentAction: { from: "ADMIN" },
  addPersonAction: { from: "ADMIN", fields: { kind: "EMPLOYEE" } },
  editPersonAction: { from: "ADMIN", fields: { kind: "EMPLOYEE" } },
  movePersonAction: { from: "ADMIN" },
  endEmploymentAction: { from: "ADMIN" },
  addLeaveAction: { from: "ADMIN" },
  endLeaveAction: { from: "ADMIN" },
  addUnitAction: { from: "ADMIN" },
  editUnitAction: { from: "ADMIN" },
  closeUnitAction: { from: "ADMIN" },
  setUnitSpendsAction: { from: "ADMIN" },
  editOrganisationAction: { from: "ADMIN" },
  discardImportAction: { from: "ADMIN" },
  fillSeatAction: { from: "LEAD" },
  fillSeatsAction: { from: "LEAD" },
  leaveSeatAction: { from: "LEAD" },
  addCoverAction: { from: "LEAD" },
  endCoverAction: { from: "LEAD" },
  addProviderCoverAction: { from: "LEAD" },
  endProviderCoverAction: { from: "LEAD" },
  addProviderAction: { from: "LEAD" },
  renameProviderAction: { from: "LEAD" },
  moveProviderAction: { from: "LEAD" },
  endProviderAction: { from: "LEAD" },
  addInteractionAction: { from: "LEAD" },
  rewordInteractionAction: { from: "LEAD" },
  moveInteractionAction: { from: "LEAD" },
  endInteractionAction: { from: "LEAD" },
  inviteUserAction: { from: "ADMIN" },
  makeUserLinkAction: { from: "ADMIN" },
  changeRoleAction: { from: "ADMIN" },
  deactivateUserAction: { from: "ADMIN" },
  reactivateUserAction: { from: "ADMIN" },
  signOutUserAction: { from: "ADMIN" },
};
