import "server-only";
import { type Granted, grant } from "@/lib/domain/access";
import { holdsAt } from "@/lib/domain/interval";
import type { PersonPlace } from "@/lib/domain/structure";
import { getPerson } from "./person";
import { boxesOf, type UnitScope } from "./persona-holders";
import { unitPath } from "./unit";

/** Null for an unknown person. */
export async function getPersonPlace(
  actor: Granted<"structure:read">,
  personId: string,
  { at, scope }: { at: Date; scope: UnitScope | null },
): Promise<PersonPlace | null> {
  const reader = grant(actor, "people:read");
  const [person, boxes] = await Promise.all([getPerson(reader, personId, at), boxesOf(personId, { at, scope })]);
  if (!person) return null;
  const now = <Row extends { from: Date; until: Date | null }>(rows: readonly Row[]) =>
    rows.filter((row) => holdsAt(row, at));
  return {
    id: person.id,
    name: person.name,
    title: person.post?.title ?? "",
    path: person.post?.unit ? await unitPath(reader, person.post.unit.id, at) : [],
    persona: now(person.assignments)[0]?.persona ?? null,
    covers: now(person.covers).map(({ persona, unit, isDeputy }) => ({ persona, unitName: unit.name, isDeputy })),
    seats: now(person.seats).map(({ kind }) => kind),
    answers: now(person.providerCovers).map(({ providerName, side }) => ({ providerName, side })),
    boxes,
  };
}
