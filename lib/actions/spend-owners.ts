"use server";
import { z } from "zod";
import { endSpendOwner, nameSpendOwner } from "@/lib/data/spend-owners";
import { grant } from "@/lib/domain/access";
import { spendSideNames, spendSides } from "@/lib/domain/spend-owner";
import { dayField, idField, seenField } from "./fields";
import type { FormState } from "./form-state";
import { submit } from "./submit";

/** Fields: personId, unitId, side, from, seen. */
export async function nameSpendOwnerAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({
      personId: z.uuid("Choose a person."),
      unitId: z.uuid("Choose a unit."),
      side: z.enum(spendSides, "Choose a side."),
      from: dayField,
      seen: seenField,
    }),
    command: (actor, input) => nameSpendOwner(grant(actor, "cover:assign"), input),
    done: (_value, { side }) => ({ message: `${spendSideNames[side]} named.` }),
  });
}

/** Fields: spendOwnerId, from. */
export async function endSpendOwnerAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ spendOwnerId: idField, from: dayField }),
    command: (actor, input) => endSpendOwner(grant(actor, "cover:assign"), input),
    done: () => ({ message: "This ends." }),
  });
}
