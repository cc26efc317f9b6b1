"use server";
import { z } from "zod";
import { assignPersona, assignPersonas, endAssignment } from "@/lib/data/assignments";
import { grant } from "@/lib/domain/access";
import { personaNames } from "@/lib/domain/persona";
import { aboutPerson, dayField, functionsField, idField, personaField, seenField, several, shareField } from "./fields";
import type { FormState } from "./form-state";
import { resultsOf } from "./results";
import { submit } from "./submit";

const statement = { persona: personaField, functions: functionsField, share: shareField.default(100) };

/** Fields: personId, persona, functions (repeated), share, from, seen. */
export async function assignPersonaAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ ...aboutPerson, ...statement }),
    command: (actor, input) => assignPersona(grant(actor, "persona:assign"), input),
    done: (_value, { persona }) => ({ message: `Assigned to ${personaNames[persona]}.` }),
  });
}

/** Fields: personIds (repeated), persona, functions (repeated), share, from, seen. */
export async function assignPersonasAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ personIds: several(idField), ...statement, from: dayField, seen: seenField }),
    command: (actor, input) => assignPersonas(grant(actor, "persona:assign"), input),
    done: (results, { persona }) => resultsOf(results, `assigned to ${personaNames[persona]}`),
  });
}

/** Fields: personId, from, seen. */
export async function endAssignmentAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object(aboutPerson),
    command: (actor, input) => endAssignment(grant(actor, "persona:assign"), input),
    done: () => ({ message: "The assignment ends." }),
  });
}
