import "server-only";
import { v7 } from "uuid";
import type { Granted } from "@/lib/domain/access";
import { describeStatement, type PersonaStatement, reassign } from "@/lib/domain/assignment";
import { beginningOf } from "@/lib/domain/day";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import type { PersonResult } from "@/lib/domain/person-result";
import { personaNames } from "@/lib/domain/persona";
import { inForceAt } from "./as-of";
import { refuseIfChangedSince } from "./audit";
import { type ChangeContext, type Changed, change } from "./change";
import { changeEach } from "./each-person";
import { type AboutPerson, employedPerson } from "./employed";
import { ended, placed } from "./timeline";

export type AssignPersonaInput = AboutPerson &
  PersonaStatement & {
    source?: "MANUAL" | "IMPORT" | "SUGGESTION";
  };

type Assigner = Granted<"persona:assign">;

/** "This person is this persona", from a day on. Ends the assignment that it replaces. */
export function assignPersona(actor: Assigner, input: AssignPersonaInput): Promise<Changed<null>> {
  return change(actor, (context) => assign(context, actor, input));
}

/** The same statement for many people, each on its own. */
export function assignPersonas(
  actor: Assigner,
  { personIds, ...statement }: Omit<AssignPersonaInput, "personId"> & { personIds: readonly string[] },
): Promise<Changed<PersonResult[]>> {
  return changeEach(actor, personIds, (context, personId) => assign(context, actor, { ...statement, personId }));
}

/** From a day on the person has no persona, until one that is already planned. */
export function endAssignment(actor: Assigner, { personId, from, seen }: AboutPerson): Promise<Changed<null>> {
  return change(actor, async ({ tx, at, timeZone, record }) => {
    const meanwhile = await refuseIfChangedSince(tx, { subjectId: personId, seen, actor });
    if (meanwhile) return meanwhile;
    const until = from ? beginningOf(from, at, timeZone) : at;
    const current = await tx.assignment.findFirst({
      where: { personId, ...inForceAt(until) },
      include: { person: { select: { name: true } } },
    });
    if (!current) return refused("This person has no persona on that day.", "from");
    const { person, ...row } = current;
    const title = `${person.name}: no longer ${personaNames[row.persona]}`;
    await record({
      event: "persona.ended",
      subject: "person",
      subjectId: personId,
      title,
      changes: ended("assignment", row, until),
    });
    return done(null);
  });
}

async function assign(
  context: ChangeContext,
  actor: Assigner,
  { persona, functions, share, source = "MANUAL", ...about }: AssignPersonaInput,
): Promise<Outcome<null>> {
  const person = await employedPerson(context, actor, about);
  if (!person.ok) return person;
  const { tx, at, record } = context;
  const { name, from } = person.value;
  const { personId } = about;

  const statement: PersonaStatement = { persona, functions, share };
  const move = reassign(await tx.assignment.findMany({ where: { personId } }), statement, from);
  if (!move.ok) return move;
  if (move.value === null) return done(null);

  const { until } = move.value;
  const row = { id: v7(), personId, ...statement, source, confirmedBy: actor.userId, confirmedAt: at, from, until };
  const title = `${name}: ${describeStatement(statement)}`;
  const changes = placed("assignment", move.value, row);
  await record({ event: "persona.assigned", subject: "person", subjectId: personId, title, changes });
  return done(null);
}
