import "server-only";
import { v7 } from "uuid";
import type { Granted } from "@/lib/domain/access";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import type { PersonResult } from "@/lib/domain/person-result";
import { earlierEnd, place } from "@/lib/domain/timeline";
import { type ChangeContext, type Changed, change } from "./change";
import { changeEach } from "./each-person";
import { type AboutPerson, employedPerson, rowToEnd } from "./employed";
import { cleared, ended, placed } from "./timeline";

type Assigner = Granted<"persona:assign">;
type AboutPeople = Omit<AboutPerson, "personId"> & { personIds: readonly string[] };

/** "This person needs no persona", from a day on. Ends the assignment in force. */
export function putOutOfScope(actor: Assigner, about: AboutPerson): Promise<Changed<null>> {
  return change(actor, (context) => leaveScope(context, actor, about));
}

/** The same for many people, each on their own. */
export function putAllOutOfScope(
  actor: Assigner,
  { personIds, ...about }: AboutPeople,
): Promise<Changed<PersonResult[]>> {
  return changeEach(actor, personIds, (context, personId) => leaveScope(context, actor, { ...about, personId }));
}

/** From a day on the person is to have a persona again, which somebody has yet to decide. */
export function bringIntoScope(actor: Assigner, about: AboutPerson): Promise<Changed<null>> {
  return change(actor, (context) => enterScope(context, actor, about));
}

/** The same for many people, each on their own. */
export function bringAllIntoScope(
  actor: Assigner,
  { personIds, ...about }: AboutPeople,
): Promise<Changed<PersonResult[]>> {
  return changeEach(actor, personIds, (context, personId) => enterScope(context, actor, { ...about, personId }));
}

async function leaveScope(context: ChangeContext, actor: Assigner, about: AboutPerson): Promise<Outcome<null>> {
  const person = await employedPerson(context, actor, about);
  if (!person.ok) return person;
  const { people, record } = context;
  const { name, from } = person.value;
  const { personId } = about;

  const scope = place(await people.rows("outOfScope", personId), from);
  if (scope.ends ?? scope.replaces) return done(null);
  const assignment = place(await people.rows("assignment", personId), from);
  // What is planned for later stays: being out of scope ends where the next persona begins.
  const row = { id: v7(), personId, from, until: earlierEnd(scope.until, assignment.until) };
  const changes = [...cleared("assignment", assignment, from), ...placed("outOfScope", scope, row)];
  await record({
    event: "scope.left",
    subject: "person",
    subjectId: personId,
    title: `${name}: out of scope`,
    changes,
  });
  return done(null);
}

async function enterScope(context: ChangeContext, actor: Assigner, about: AboutPerson): Promise<Outcome<null>> {
  const found = await rowToEnd(context, actor, { ...about, table: "outOfScope" });
  if (!found.ok) return found;
  const { name, row, until } = found.value;
  if (!row) return refused("This person is not out of scope on that day.", "from");
  const title = `${name}: in scope again`;
  const changes = ended("outOfScope", row, until);
  await context.record({ event: "scope.entered", subject: "person", subjectId: about.personId, title, changes });
  return done(null);
}
