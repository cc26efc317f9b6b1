/** What happened, after the name of who did it: "Ann Example assigned a persona". */
const phrases = {
  "person.added": "added a person",
  "person.edited": "corrected a person",
  "person.moved": "moved a person",
  "employment.ended": "ended an employment",
  "leave.added": "entered an absence",
  "leave.ended": "ended an absence",
  "persona.assigned": "assigned a persona",
  "persona.confirmed": "confirmed an assignment",
  "persona.ended": "ended an assignment",
  "scope.left": "put a person out of scope",
  "scope.entered": "brought a person into scope",
  "seat.filled": "filled a CCoE seat",
  "seat.left": "freed a CCoE seat",
  "cover.added": "added a cover",
  "cover.ended": "ended a cover",
  "provider-cover.added": "added a provider cover",
  "provider-cover.ended": "ended a provider cover",
  "unit.added": "added a unit",
  "unit.edited": "edited a unit",
  "unit.moved": "moved a unit",
  "unit.closed": "closed a unit",
  "unit.merged": "merged a unit into another",
  "unit.spend": "entered spend",
  "spend-owner.named": "named an owner of spend",
  "spend-owner.ended": "ended an owner of spend",
  "open-seat.opened": "opened a seat",
  "open-seat.filled": "filled an open seat",
  "open-seat.withdrawn": "withdrew an open seat",
  "provider.added": "added a provider",
  "provider.renamed": "renamed a provider",
  "provider.moved": "reordered the providers",
  "provider.ended": "ended a provider",
  "interaction.added": "added an interaction",
  "interaction.reworded": "reworded an interaction",
  "interaction.moved": "reordered the interactions",
  "interaction.ended": "ended an interaction",
  "campaign.started": "started a campaign",
  "campaign.closed": "closed a campaign",
  "campaign.mailed": "wrote to those who are asked",
  "campaign.link-revoked": "revoked the link of somebody who is asked",
  "campaign.answered": "answered a campaign",
  "campaign.applied": "applied an answer to a campaign",
  "campaign.dismissed": "dismissed an answer to a campaign",
  "embed.made": "made an embed link",
  "embed.revoked": "revoked an embed link",
  "capabilities.switched": "switched the capability view",
  "capability.added": "added to the capabilities",
  "capability.renamed": "renamed one of the capabilities",
  "capability.edited": "said who does what for a capability",
  "capability.ended": "ended one of the capabilities",
  "webhook.added": "added a webhook",
  "webhook.paused": "paused a webhook",
  "webhook.resumed": "resumed a webhook",
  "webhook.ended": "ended a webhook",
  "webhook.tested": "tested a webhook",
  "webhook.sent-again": "sent a delivery of a webhook again",
  "interaction.shown": "showed an interaction again",
  "suggestion-rule.added": "added a rule for suggestions",
  "suggestion-rule.edited": "edited a rule for suggestions",
  "suggestion-rule.moved": "reordered the rules for suggestions",
  "suggestion-rule.removed": "removed a rule for suggestions",
  "gap.acknowledged": "took on a gap",
  "gap.planned": "planned to fill a gap",
  "gap.plan-dropped": "dropped a plan for a gap",
  "gap.waived": "waived a gap",
  "gap.waiver-revoked": "revoked a waiver",
  "gap.commented": "commented on a gap",
  "view.saved": "saved a view of the gaps",
  "view.removed": "removed a view of the gaps",
  "calendar.made": "made a calendar link",
  "calendar.revoked": "revoked a calendar link",
  "plan.made": "made a plan",
  "plan.edited": "edited a plan",
  "plan.step-added": "added a step to a plan",
  "plan.step-moved": "reordered the steps of a plan",
  "plan.step-removed": "removed a step from a plan",
  "plan.submitted": "submitted a plan",
  "plan.rejected": "sent a plan back",
  "plan.reopened": "took a plan back to edit it",
  "plan.withdrawn": "withdrew a plan",
  "plan.approved": "approved a plan",
  "plan.applied": "applied a plan",
  "plan.commented": "commented on a plan",
  "organisation.founded": "set up the organisation",
  "organisation.edited": "edited the organisation",
  "organisation.ccoe-named": "named the CCoE",
  "policy.edited": "edited the coverage policy",
  "policy.withdrawn": "withdrew a planned version of the coverage policy",
  "policy.exempted": "stated that a cell is not required",
  "policy.exemption-ended": "let the policy decide about a cell again",
  "report.frozen": "froze a report",
  "import.applied": "applied an import",
  "import.discarded": "discarded an import",
  "user.created": "created a user",
  "user.invited": "invited a user",
  "user.invited-again": "made a new invitation link",
  "user.reset-link-made": "made a link for a new password",
  "user.accepted": "accepted an invitation",
  "user.linked": "linked a user to their person",
  "user.role-changed": "changed an access role",
  "user.deactivated": "deactivated a user",
  "user.reactivated": "reactivated a user",
  "user.password-reset": "chose a new password by a link",
  "user.password-changed": "chose a password",
  "user.mails-chosen": "chose what is told by mail",
  "user.signed-in": "signed in",
  "user.signed-out": "signed out",
  "user.signed-out-everywhere": "signed out everywhere",
  "sign-in.locked": "locked a sign-in after wrong passwords",
} as const satisfies Record<string, string>;

export type KnownEvent = keyof typeof phrases;

/** The events to choose from, in the order of what they are about. */
export const knownEvents = Object.keys(phrases) as KnownEvent[];

const undone = ".undone";

/** "assigned a persona", "took back: assigned a persona". An event of a later version is shown as it is stored. */
export function eventPhrase(event: string): string {
  if (event.endsWith(undone)) return `took back: ${eventPhrase(event.slice(0, -undone.length))}`;
  return isKnownEvent(event) ? phrases[event] : event.replace(/[.-]/g, " ");
}

/** The phrase as the name of a choice: "Assigned a persona". */
export function eventName(event: KnownEvent): string {
  const phrase = phrases[event];
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

export function isKnownEvent(event: string): event is KnownEvent {
  return event in phrases;
}

/** An event and its undoing. */
export function eventsOf(event: KnownEvent): string[] {
  return [event, `${event}${undone}`];
}
