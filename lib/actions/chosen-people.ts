import "server-only";
import { z } from "zod";
import type { Changed } from "@/lib/data/change";
import { chooseMatching } from "@/lib/data/matching-people";
import { type Actor, grant } from "@/lib/domain/access";
import { filterOf } from "@/lib/domain/directory";
import { refused } from "@/lib/domain/outcome";
import type { PersonResult } from "@/lib/domain/person-result";
import { dayField, idField, optional, seenField, several } from "./fields";

/**
 * What every form about many people carries: their ids, or the filter that all of them meet with how many they were.
 * Ids come in fields of their own or parted by commas, since thousands of fields would be most of what is sent.
 */
export const aboutPeople = {
  personIds: z.preprocess(
    (value) => [value ?? []].flat().flatMap((each) => (typeof each === "string" ? each.split(",") : [each])),
    several(idField),
  ),
  matching: z.string().max(2_000).optional(),
  shown: optional(z.coerce.number().int()),
  from: dayField,
  seen: seenField,
};

type Chosen = { personIds: string[]; matching?: string | undefined; shown?: number | undefined };

/** Runs a command for the people whom a form is about, with what else the form says. */
export async function forChosen<Form extends Chosen>(
  actor: Actor,
  { personIds, matching, shown = 0, ...rest }: Form,
  command: (personIds: string[], rest: Omit<Form, keyof Chosen>) => Promise<Changed<PersonResult[]>>,
): Promise<Changed<PersonResult[]>> {
  if (matching === undefined && personIds.length === 0) return refused("Choose at least one person.");
  if (matching === undefined) return command(personIds, rest);
  const people = await chooseMatching(grant(actor, "people:read"), { filter: filterOf(matching), shown });
  return people.ok ? command(people.value, rest) : people;
}
