import "server-only";
import { type Granted, may } from "@/lib/domain/access";
import type { DirectoryFilter } from "@/lib/domain/directory";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import { manyPeople } from "@/lib/domain/person-result";
import { query } from "./db";
import { matchingPeople } from "./directory";

/** How many people meet a filter of the directory now; one more than a command takes stands for any number above. */
export async function countMatching(actor: Granted<"people:read">, filter: DirectoryFilter): Promise<number> {
  return (await idsOf(actor, filter)).length;
}

/**
 * Everybody who meets a filter now, for a command over all of them. Refused unless they are as many as the actor was
 * shown: what is done is what was looked at.
 */
export async function chooseMatching(
  actor: Granted<"people:read">,
  { filter, shown }: { filter: DirectoryFilter; shown: number },
): Promise<Outcome<string[]>> {
  const ids = await idsOf(actor, filter);
  if (ids.length === shown) return done(ids);
  const now =
    ids.length > manyPeople ? `more than ${manyPeople.toLocaleString("en")}` : ids.length.toLocaleString("en");
  const before = shown.toLocaleString("en");
  return refused(
    `${before} people matched when you selected them, and now it is ${now}. Nothing was changed: clear the selection and select them again.`,
  );
}

async function idsOf(actor: Granted<"people:read">, filter: DirectoryFilter): Promise<string[]> {
  if (filter.employment === "ON_LEAVE" && !may(actor.role, "leave:read")) return [];
  const { from, values } = await matchingPeople(filter, new Date());
  const rows = await query<{ id: string }>(`SELECT person.id FROM ${from} LIMIT ${manyPeople + 1}`, values);
  return rows.map(({ id }) => id);
}
