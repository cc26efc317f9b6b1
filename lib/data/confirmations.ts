import "server-only";
import { v7 } from "uuid";
import type { Granted } from "@/lib/domain/access";
import { describeStatement } from "@/lib/domain/assignment";
import { holdsAt } from "@/lib/domain/interval";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import type { PersonResult } from "@/lib/domain/person-result";
import { type Persona, personaNames } from "@/lib/domain/persona";
import { refuseAfter } from "./audit";
import type { ChangeContext, Changed } from "./change";
import { changeEach } from "./each-person";
import type { AboutPerson } from "./employed";
import { inserted, updated } from "./row-change";

type Assigner = Granted<"persona:assign">;
/** `persona` is the one that is confirmed: whoever has another one by now is refused. */
type About = Omit<AboutPerson, "from"> & { persona: Persona };

/** "This assignment is still right": of many people, each on their own. */
export function confirmAssignments(
  actor: Assigner,
  { personIds, ...about }: Omit<About, "personId"> & { personIds: readonly string[] },
): Promise<Changed<PersonResult[]>> {
  return changeEach(actor, personIds, (context, personId) => confirm(context, actor, { ...about, personId }));
}

async function confirm(
  { people, at, record }: ChangeContext,
  actor: Assigner,
  { personId, persona, seen }: About,
): Promise<Outcome<null>> {
  const meanwhile = seen === undefined ? null : refuseAfter(await people.eventsAfter(seen, personId, actor));
  if (meanwhile) return meanwhile;
  const row = (await people.rows("assignment", personId)).find((each) => holdsAt(each, at));
  if (!row) return refused("This person has no persona today.");
  const name = await people.name(personId);
  if (row.persona !== persona) {
    return refused(`${name} is ${personaNames[row.persona]} by now, not ${personaNames[persona]}.`);
  }
  const title = `${name}: still ${describeStatement(row)}`;
  const confirmation = { id: v7(), assignmentId: row.id, at, userId: actor.userId, personId: null };
  const changes = [
    ...updated("assignment", row, { confirmedBy: actor.userId, confirmedAt: at }),
    inserted("confirmation", { ...confirmation, source: "CONFIRMED" }),
  ];
  await record({ event: "persona.confirmed", subject: "person", subjectId: personId, title, changes });
  return done(null);
}
