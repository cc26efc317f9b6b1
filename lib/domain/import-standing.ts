/** Words of exports for an account that is closed, or for somebody who is gone. */
const inactive = new Set([
  "false",
  "no",
  "inactive",
  "disabled",
  "blocked",
  "suspended",
  "archived",
  "deprovisioned",
  "deactivated",
  "deleted",
  "terminated",
  "inaktiv",
  "ausgetreten",
  "inactif",
]);

/** Words for the others: on leave is employed too, and so is who has not signed in yet. */
const active = new Set([
  "true",
  "yes",
  "active",
  "enabled",
  "on leave",
  "leave",
  "onboarding",
  "paused",
  "staged",
  "provisioned",
  "recovery",
  "locked_out",
  "password_expired",
  "aktiv",
  "actif",
]);

export function isInactive(status: string): boolean {
  return inactive.has(status.toLowerCase());
}

/** Whether a text says if somebody is there, rather than on which terms. */
export function isStanding(text: string): boolean {
  return isInactive(text) || active.has(text.toLowerCase());
}

/** An account of somebody from another organisation, invited into the directory. */
export function isGuest(kind: string): boolean {
  return kind.toLowerCase() === "guest";
}
