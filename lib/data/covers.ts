import "server-only";
import { v7 } from "uuid";
import type { Granted } from "@/lib/domain/access";
import { beginningOf, type Day } from "@/lib/domain/day";
import { isOverBy } from "@/lib/domain/interval";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import { type Persona, personaNames } from "@/lib/domain/persona";
import { place } from "@/lib/domain/timeline";
import { inForceAt } from "./as-of";
import { type ChangeContext, type Changed, change } from "./change";
import { type AboutPerson, employedPerson } from "./employed";
import { ended, placed } from "./timeline";

export type AddCoverInput = AboutPerson & { unitId: string; persona: Persona; isDeputy: boolean };

type Coverer = Granted<"cover:assign">;

/** The person covers a further unit, or another persona for a unit, from a day on. */
export function addCover(actor: Coverer, input: AddCoverInput): Promise<Changed<null>> {
  return change(actor, (context) => addCoverWithin(context, actor, input));
}

/** `addCover` as a part of a change. */
export async function addCoverWithin(
  context: ChangeContext,
  actor: Coverer,
  { unitId, persona, isDeputy, ...about }: AddCoverInput,
): Promise<Outcome<null>> {
  const person = await employedPerson(context, actor, about);
  if (!person.ok) return person;
  const { tx, record } = context;
  const { name, from } = person.value;
  const { personId } = about;
  const unit = await tx.unitVersion.findFirst({ where: { unitId, ...inForceAt(from) }, select: { name: true } });
  if (!unit) return refused("This unit does not exist on that day.", "unitId");

  const placement = place(await tx.cover.findMany({ where: { personId, unitId, persona } }), from);
  const { ends, replaces, until } = placement;
  if ((ends ?? replaces)?.isDeputy === isDeputy) return done(null);
  const title = `${name}: ${isDeputy ? "deputy for" : "covers"} ${personaNames[persona]} for ${unit.name}`;
  const changes = placed("cover", placement, { id: v7(), personId, unitId, persona, isDeputy, from, until });
  await record({ event: "cover.added", subject: "person", subjectId: personId, title, changes });
  return done(null);
}

/** The person covers this no longer, from a day on. */
export function endCover(actor: Coverer, input: { coverId: string; from?: Day | undefined }): Promise<Changed<null>> {
  return change(actor, (context) => endCoverWithin(context, actor, input));
}

/** `endCover` as a part of a change. */
export async function endCoverWithin(
  { tx, at, timeZone, record }: ChangeContext,
  _actor: Coverer,
  { coverId, from }: { coverId: string; from?: Day | undefined },
): Promise<Outcome<null>> {
  const until = from ? beginningOf(from, at, timeZone) : at;
  const found = await tx.cover.findUnique({
    where: { id: coverId },
    include: { person: { select: { name: true } } },
  });
  if (!found || isOverBy(found, until)) return refused("This cover has ended already.", "from");
  const { person, ...row } = found;
  const title = `${person.name}: no longer covers ${personaNames[row.persona]}`;
  const changes = ended("cover", row, until);
  await record({ event: "cover.ended", subject: "person", subjectId: row.personId, title, changes });
  return done(null);
}
