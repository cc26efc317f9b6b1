import "server-only";
import { v7 } from "uuid";
import type { Granted } from "@/lib/domain/access";
import { describeStatement, type PersonaStatement, reassign } from "@/lib/domain/assignment";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import type { PersonResult } from "@/lib/domain/person-result";
import { personaNames } from "@/lib/domain/persona";
import { earlierEnd, place } from "@/lib/domain/timeline";
import { type ChangeContext, type Changed, change } from "./change";
import { changeEach } from "./each-person";
import { type AboutPerson, employedPerson, rowToEnd } from "./employed";
import { inserted } from "./row-change";
import { cleared, ended, placed } from "./timeline";

export type AssignPersonaInput = AboutPerson &
  PersonaStatement & {
    source?: "MANUAL" | "IMPORT" | "SUGGESTION";
  };

type Assigner = Granted<"persona:assign">;

/** "This person is this persona", from a day on. Ends the assignment that it replaces, or being out of scope. */
export function assignPersona(actor: Assigner, input: AssignPersonaInput): Promise<Changed<null>> {
  return change(actor, (context) => assignPersonaWithin(context, actor, input));
}

/** The same statement for many people, each on its own. */
export function assignPersonas(
  actor: Assigner,
  { personIds, ...statement }: Omit<AssignPersonaInput, "personId"> & { personIds: readonly string[] },
): Promise<Changed<PersonResult[]>> {
  return changeEach(actor, personIds, (context, personId) =>
    assignPersonaWithin(context, actor, { ...statement, personId }),
  );
}

/** From a day on the person has no persona, until one that is already planned. */
export function endAssignment(actor: Assigner, about: AboutPerson): Promise<Changed<null>> {
  return change(actor, (context) => endAssignmentWithin(context, actor, about));
}

/** The same for many people, each on its own. */
export function endAssignments(
  actor: Assigner,
  { personIds, ...about }: Omit<AboutPerson, "personId"> & { personIds: readonly string[] },
): Promise<Changed<PersonResult[]>> {
  return changeEach(actor, personIds, (context, personId) =>
    endAssignmentWithin(context, actor, { ...about, personId }),
  );
}

/** `endAssignment` as a part of a change. */
export async function endAssignmentWithin(
  context: ChangeContext,
  actor: Assigner,
  about: AboutPerson,
): Promise<Outcome<null>> {
  const found = await rowToEnd(context, actor, { ...about, table: "assignment" });
  if (!found.ok) return found;
  const { name, row, until } = found.value;
  if (!row) return refused("This person has no persona on that day.", "from");
  const title = `${name}: no longer ${personaNames[row.persona]}`;
  const changes = ended("assignment", row, until);
  await context.record({ event: "persona.ended", subject: "person", subjectId: about.personId, title, changes });
  return done(null);
}

/** `assignPersona` as a part of a change. */
export async function assignPersonaWithin(
  context: ChangeContext,
  actor: Assigner,
  { persona, functions, share, source = "MANUAL", ...about }: AssignPersonaInput,
): Promise<Outcome<null>> {
  const person = await employedPerson(context, actor, about);
  if (!person.ok) return person;
  const { people, at, record } = context;
  const { name, from } = person.value;
  const { personId } = about;

  const statement: PersonaStatement = { persona, functions, share };
  const move = reassign(await people.rows("assignment", personId), statement, from);
  if (!move.ok) return move;
  if (move.value === null) return done(null);

  const scope = place(await people.rows("outOfScope", personId), from);
  const until = earlierEnd(move.value.until, scope.until);
  const row = { id: v7(), personId, ...statement, source, confirmedBy: actor.userId, confirmedAt: at, from, until };
  const title = `${name}: ${describeStatement(statement)}`;
  const confirmation = { id: v7(), assignmentId: row.id, at, userId: actor.userId, personId: null };
  const changes = [
    ...cleared("outOfScope", scope, from),
    ...placed("assignment", move.value, row),
    inserted("confirmation", { ...confirmation, source: "ASSIGNED" }),
  ];
  await record({ event: "persona.assigned", subject: "person", subjectId: personId, title, changes });
  return done(null);
}
