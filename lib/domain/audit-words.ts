/** What happened, after the name of who did it: "Ann Example assigned a persona". */
const phrases = {
  "person.added": "added a person",
  "person.edited": "corrected a person",
  "person.moved": "moved a person",
  "employment.ended": "ended an employment",
  "leave.added": "entered an absence",
  "leave.ended": "ended an absence",
  "persona.assigned": "assigned a persona",
  "persona.ended": "ended an assignment",
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
  "unit.spend": "entered spend",
  "provider.added": "added a provider",
  "provider.renamed": "renamed a provider",
  "provider.moved": "reordered the providers",
  "provider.ended": "ended a provider",
  "interaction.added": "added an interaction",
  "interaction.reworded": "reworded an interaction",
  "interaction.moved": "reordered the interactions",
  "interaction.ended": "ended an interaction",
  "organisation.founded": "set up the organisation",
  "organisation.edited": "edited the organisation",
  "policy.edited": "edited the coverage policy",
  "import.applied": "applied an import",
  "user.created": "created a user",
  "user.invited": "invited a user",
  "user.linked": "made a one-time link",
  "user.role-changed": "changed an access role",
  "user.deactivated": "deactivated a user",
  "user.reactivated": "reactivated a user",
  "user.password-changed": "chose a password",
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
