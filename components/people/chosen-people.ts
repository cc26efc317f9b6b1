import { countInWords } from "@/lib/domain/wording";

export type NamedPerson = { id: string; name: string };

/** All who meet the directory's filter, as the address says it: so many, when they were selected. */
export type Matching = { filter: string; count: number };

/** Whom a dialog is about. */
export type ChosenPeople = readonly NamedPerson[] | Matching;

function isMatching(chosen: ChosenPeople): chosen is Matching {
  return "count" in chosen;
}

/** The one person, if it is one. */
export function onlyPerson(chosen: ChosenPeople): NamedPerson | undefined {
  return isMatching(chosen) || chosen.length !== 1 ? undefined : chosen[0];
}

/** Those who were chosen one by one; nobody where all who match were. */
export function namedPeople(chosen: ChosenPeople): readonly NamedPerson[] {
  return isMatching(chosen) ? [] : chosen;
}

/** "1,234 people" */
export function peopleText(chosen: ChosenPeople): string {
  return countInWords(isMatching(chosen) ? chosen.count : chosen.length, "person", "people");
}

/** The fields that say whom a form is about. Ids of many are one field: thousands of fields are slow to make and send. */
export function aboutPeople(chosen: ChosenPeople): Record<string, string> {
  if (isMatching(chosen)) return { matching: chosen.filter, shown: String(chosen.count) };
  const only = onlyPerson(chosen);
  return only ? { personId: only.id } : { personIds: chosen.map(({ id }) => id).join() };
}
