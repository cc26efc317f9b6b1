import "server-only";
import { v7 } from "uuid";
import type { Granted } from "@/lib/domain/access";
import { beginningOf, type Day } from "@/lib/domain/day";
import { done, type Refusal, refused } from "@/lib/domain/outcome";
import {
  type PersonFacts,
  type PostFacts,
  personFacts,
  personFieldNames,
  personFields,
  postFacts,
  type TypedPerson,
} from "@/lib/domain/person";
import { markTyped, typedFields } from "@/lib/domain/typed-fields";
import { refuseIfChangedSince } from "./audit";
import { type Changed, change } from "./change";
import type { Tx } from "./db";
import { refuseUnknownPlace } from "./post-place";
import { inserted, updated } from "./row-change";

type Registrar = Granted<"people:write">;

export type AddPersonInput = TypedPerson & PostFacts & { from?: Day | undefined };

/** A new person with their first post, from a day on. */
export function addPerson(actor: Registrar, input: AddPersonInput): Promise<Changed<{ personId: string }>> {
  return change(actor, async ({ tx, at, timeZone, record }) => {
    const facts = personFacts(input);
    const post = postFacts({
      unitId: input.unitId,
      managerId: input.managerId,
      title: input.title,
      location: input.location,
    });
    if (!facts.ok || !post.ok)
      return { ok: false, problems: [facts, post].flatMap((each) => (each.ok ? [] : each.problems)) };
    const id = v7();
    const from = input.from ? beginningOf(input.from, at, timeZone) : at;
    const taken = await refuseIfTaken(tx, id, facts.value);
    if (taken) return taken;
    const unknown = await refuseUnknownPlace(tx, post.value, from);
    if (unknown) return unknown;

    const stated = personFields.filter((field) => Boolean({ ...facts.value, ...post.value }[field]));
    const typed = markTyped({}, stated, at, actor.name);
    await record({
      event: "person.added",
      subject: "person",
      subjectId: id,
      title: facts.value.name,
      changes: [
        inserted("person", { id, ...facts.value, typed, importId: null }),
        inserted("post", { id: v7(), personId: id, ...post.value, from, until: null }),
      ],
    });
    return done({ personId: id });
  });
}

export type EditPersonInput = TypedPerson & { personId: string; seen?: string | undefined };

/** Corrects who a person is. What is typed here is marked so, and an import does not silently replace it. */
export function editPerson(actor: Registrar, { personId, seen, ...typed }: EditPersonInput): Promise<Changed<null>> {
  return change(actor, async ({ tx, at, record }) => {
    const facts = personFacts(typed);
    if (!facts.ok) return facts;
    const meanwhile = await refuseIfChangedSince(tx, { subjectId: personId, seen, actor });
    if (meanwhile) return meanwhile;
    const row = await tx.person.findUnique({ where: { id: personId } });
    if (!row) return refused("This person is not in the register any more.");
    const taken = await refuseIfTaken(tx, personId, facts.value);
    if (taken) return taken;

    const fields = (["name", "email", "externalId", "kind", "timeZone"] as const).filter(
      (field) => row[field] !== facts.value[field],
    );
    if (fields.length === 0) return done(null);
    const marks = markTyped(typedFields(row.typed), fields, at, actor.name);
    await record({
      event: "person.edited",
      subject: "person",
      subjectId: personId,
      title: `${facts.value.name}: ${fields.map((field) => personFieldNames[field]).join(", ")} corrected`,
      changes: updated("person", row, { ...facts.value, typed: marks }),
    });
    return done(null);
  });
}

/** E-mail and employee ID name one person each. The database says so too; this says it in words. */
async function refuseIfTaken(tx: Tx, id: string, { email, externalId }: PersonFacts): Promise<Refusal | null> {
  const other = (where: { email: string } | { externalId: string }) =>
    tx.person.findFirst({ where: { ...where, id: { not: id } }, select: { name: true } });
  const byEmail = email === null ? null : await other({ email });
  if (byEmail) return refused(`${byEmail.name} has this e-mail address.`, "email");
  const byId = externalId === null ? null : await other({ externalId });
  return byId && refused(`${byId.name} has this employee ID.`, "externalId");
}
