import { financeFunctionNames, personaNames } from "@/lib/domain/persona";
import type { Choice, TriageGroup } from "@/lib/domain/triage";
import { type Stroke, strokePeople } from "@/lib/domain/triage-stroke";
import { countInWords } from "@/lib/domain/wording";

export function groupTitle({ titles }: TriageGroup): string {
  return titles[0] || "No title";
}

/** "Engineering and Operations", "Finance/Procurement (procurement)", "out of scope" */
export function choiceText({ persona, functions }: Choice): string {
  if (persona === "OUT_OF_SCOPE") return "out of scope";
  const tags = functions.map((each) => financeFunctionNames[each].toLowerCase()).join(" and ");
  return tags ? `${personaNames[persona]} (${tags})` : personaNames[persona];
}

/** "Suggested: out of scope" */
export function proposedText({ proposal: { choice } }: TriageGroup): string {
  return choice ? `Suggested: ${choiceText(choice)}` : "No suggestion";
}

export function peopleText(people: number): string {
  return countInWords(people, "person", "people");
}

/** "Data Engineer, 12 people: Engineering and Operations" */
export function strokeText(stroke: Stroke): string {
  const who = stroke.persons?.length === 1 ? stroke.persons[0]?.name : undefined;
  return `${who ?? `${groupTitle(stroke.group)}, ${peopleText(strokePeople(stroke))}`}: ${choiceText(stroke.choice)}`;
}

/** "Retail, Payments and 12 more units": the first names, as many as a line holds. */
export function unitsText({ units }: TriageGroup, unitNames: Readonly<Record<string, string>>): string {
  const shown = units
    .slice(0, units.length === 3 ? 3 : 2)
    .map(({ id }) => (id === null ? "No unit" : (unitNames[id] ?? "")));
  const rest = units.length - shown.length;
  return rest > 0 ? `${shown.join(", ")} and ${rest} more` : shown.join(", ");
}
