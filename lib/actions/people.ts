"use server";
import { z } from "zod";
import { endEmployment } from "@/lib/data/end-employment";
import { addPerson, editPerson } from "@/lib/data/people";
import { movePerson } from "@/lib/data/posts";
import { grant } from "@/lib/domain/access";
import { isDay } from "@/lib/domain/day";
import { personKinds } from "@/lib/domain/person";
import { aboutPerson, dayField, idField, optional, seenField } from "./fields";
import type { FormState } from "./form-state";
import { submit } from "./submit";

const text = z.string().max(10_000, "This is too long.").default("");
const maybeId = optional(idField).transform((id) => id ?? null);

const person = { name: text, email: text, externalId: text, kind: z.enum(personKinds, "Choose one."), timeZone: text };
const post = { unitId: maybeId, managerId: maybeId, title: text, location: text };

/** Fields: name, email, externalId, kind, timeZone, unitId, managerId, title, location, from. Its one result is the new person. */
export async function addPersonAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ ...person, ...post, from: dayField }),
    command: (actor, input) => addPerson(grant(actor, "people:write"), input),
    done: ({ personId }, { name }) => ({
      message: `${name.trim()} is in the register.`,
      results: [{ personId, name, problem: null }],
    }),
  });
}

/** Fields: personId, name, email, externalId, kind, timeZone, seen. */
export async function editPersonAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ personId: idField, ...person, seen: seenField }),
    command: (actor, input) => editPerson(grant(actor, "people:write"), input),
    done: () => ({ message: "Saved." }),
  });
}

/** Fields: personId, unitId, managerId, title, location, from, seen. */
export async function movePersonAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ ...aboutPerson, ...post }),
    command: (actor, input) => movePerson(grant(actor, "people:write"), input),
    done: () => ({ message: "The new post is entered." }),
  });
}

/** Fields: personId, lastDay, seen. */
export async function endEmploymentAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({
      personId: idField,
      lastDay: z.string().refine(isDay, "Give the last day as YYYY-MM-DD, such as 2026-03-31."),
      seen: seenField,
    }),
    command: (actor, input) => endEmployment(grant(actor, "people:write"), input),
    done: (_value, { lastDay }) => ({ message: `The last day is ${lastDay}.` }),
  });
}
