import "server-only";
import { v7 } from "uuid";
import type { Granted } from "@/lib/domain/access";
import { beginningOf } from "@/lib/domain/day";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import { type PostFacts, personFieldNames, postFacts } from "@/lib/domain/person";
import { place } from "@/lib/domain/timeline";
import { markTyped, typedFields } from "@/lib/domain/typed-fields";
import { refuseIfChangedSince } from "./audit";
import { type ChangeContext, type Changed, change } from "./change";
import type { AboutPerson } from "./employed";
import { refuseUnknownPlace } from "./post-place";
import { loopThrough } from "./reporting-loop";
import { updated } from "./row-change";
import { placed } from "./timeline";

type Registrar = Granted<"people:write">;

export type MovePersonInput = AboutPerson & PostFacts;

const fieldsOfPost = ["unitId", "managerId", "title", "location"] as const;

/**
 * Another unit, manager, title or location from a day on: a new post. A planned last day stays. Somebody who has left is
 * employed again, as the person that they were.
 */
export function movePerson(actor: Registrar, input: MovePersonInput): Promise<Changed<null>> {
  return change(actor, (context) => movePersonWithin(context, actor, input));
}

/** `movePerson` as a part of a change. */
export async function movePersonWithin(
  { tx, at, timeZone, record }: ChangeContext,
  actor: Registrar,
  { personId, from: day, seen, ...typed }: MovePersonInput,
): Promise<Outcome<null>> {
  const facts = postFacts(typed);
  if (!facts.ok) return facts;
  const meanwhile = await refuseIfChangedSince(tx, { subjectId: personId, seen, actor });
  if (meanwhile) return meanwhile;
  const person = await tx.person.findUnique({ where: { id: personId }, include: { posts: true } });
  if (!person) return refused("This person is not in the register any more.");

  const { posts, ...row } = person;
  const from = day ? beginningOf(day, at, timeZone) : at;
  const placement = place(posts, from);
  const current = placement.ends ?? placement.replaces;
  const fields = fieldsOfPost.filter((field) => current?.[field] !== facts.value[field]);
  if (current && fields.length === 0) return done(null);

  const until = current ? current.until : placement.until;
  const { managerId } = facts.value;
  if (managerId === personId) return refused("Nobody is their own manager.", "managerId");
  const unknown = await refuseUnknownPlace(tx, facts.value, from);
  if (unknown) return unknown;
  const loop = managerId && (await loopThrough(tx, { personId, managerId, from, until }));
  if (loop) return refused(`${loop} reports to ${row.name}, directly or through others.`, "managerId");

  const what = current ? `${fields.map((field) => personFieldNames[field]).join(", ")} changed` : "employed again";
  const post = { id: v7(), personId, ...facts.value, from, until };
  const typedNow = markTyped(typedFields(row.typed), fields, at, actor.name);
  await record({
    event: "person.moved",
    subject: "person",
    subjectId: personId,
    title: `${row.name}: ${what}`,
    changes: [...placed("post", placement, post), ...updated("person", row, { typed: typedNow })],
  });
  return done(null);
}
