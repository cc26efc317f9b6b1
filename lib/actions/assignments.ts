"use server";
import { z } from "zod";
import { assignPersona, assignPersonas, endAssignment, endAssignments } from "@/lib/data/assignments";
import { grant } from "@/lib/domain/access";
import { personaNames } from "@/lib/domain/persona";
import { aboutPeople, forChosen } from "./chosen-people";
import { aboutPerson, functionsField, personaField, shareField } from "./fields";
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

/** Fields: whom `aboutPeople` says, persona, functions (repeated), share. */
export async function assignPersonasAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ ...aboutPeople, ...statement }),
    command: (actor, input) => {
      const assigner = grant(actor, "persona:assign");
      return forChosen(assigner, input, (personIds, rest) => assignPersonas(assigner, { ...rest, personIds }));
    },
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

/** Fields: whom `aboutPeople` says. */
export async function endAssignmentsAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object(aboutPeople),
    command: (actor, input) => {
      const assigner = grant(actor, "persona:assign");
      return forChosen(assigner, input, (personIds, rest) => endAssignments(assigner, { ...rest, personIds }));
    },
    done: (results) => resultsOf(results, "without a persona now"),
  });
}
