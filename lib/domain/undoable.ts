const session = "A session that is over stays over: sign in again.";
const handedOut = "What was handed out or chosen cannot be taken back; a new link replaces it.";
const beginning = "Everything else stands on it.";

/** Events that no undo can mean anything for, and why. What they are about is not in the register, or is all of it. */
const never: Record<string, string> = {
  "organisation.founded": beginning,
  "user.created": beginning,
  "user.signed-in": "A sign-in has happened. Sign out to end it.",
  "user.signed-out": session,
  "user.signed-out-everywhere": session,
  "sign-in.locked": "The lock ends by itself, after a while.",
  "user.invited-again": handedOut,
  "user.reset-link-made": handedOut,
  "user.accepted": handedOut,
  "user.password-reset": handedOut,
  "user.password-changed": handedOut,
  "calendar.made": handedOut,
  "calendar.revoked": "A link that was revoked stays so; make a new one.",
  "webhook.tested": "What was sent was sent.",
  "webhook.sent-again": "What was sent was sent.",
  "plan.approved.undone": "An approval that was taken back is given anew, by approving the plan again.",
  "campaign.started": "People have been asked. Close the campaign instead.",
  "report.frozen": "A frozen report stays as it is.",
  "import.discarded": "The rows of the file were removed with it. Upload the file again.",
};

/** Why an event can never be taken back; null when it depends on what came later. */
export function whyNever(event: string): string | null {
  return never[event] ?? null;
}
