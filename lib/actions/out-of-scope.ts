"use server";
import { z } from "zod";
import { bringIntoScope, putAllOutOfScope, putOutOfScope } from "@/lib/data/out-of-scope";
import { grant } from "@/lib/domain/access";
import { aboutPeople, forChosen } from "./chosen-people";
import { aboutPerson } from "./fields";
import type { FormState } from "./form-state";
import { resultsOf } from "./results";
import { submit } from "./submit";

/** Fields: personId, from, seen. */
export async function putOutOfScopeAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object(aboutPerson),
    command: (actor, input) => putOutOfScope(grant(actor, "persona:assign"), input),
    done: () => ({ message: "Out of scope." }),
  });
}

/** Fields: personId, from, seen. */
export async function bringIntoScopeAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object(aboutPerson),
    command: (actor, input) => bringIntoScope(grant(actor, "persona:assign"), input),
    done: () => ({ message: "In scope again." }),
  });
}

/** Fields: whom `aboutPeople` says. */
export async function putAllOutOfScopeAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object(aboutPeople),
    command: (actor, input) => {
      const assigner = grant(actor, "persona:assign");
      return forChosen(assigner, input, (personIds, rest) => putAllOutOfScope(assigner, { ...rest, personIds }));
    },
    done: (results) => resultsOf(results, "out of scope"),
  });
}
