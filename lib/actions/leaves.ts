"use server";
import { z } from "zod";
import { addLeave, endLeave } from "@/lib/data/leaves";
import { grant } from "@/lib/domain/access";
import { aboutPerson, dayField, idField } from "./fields";
import type { FormState } from "./form-state";
import { submit } from "./submit";

/** Fields: personId, from, lastDay, seen. */
export async function addLeaveAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ ...aboutPerson, lastDay: dayField }),
    command: (actor, input) => addLeave(grant(actor, "people:write"), input),
    done: () => ({ message: "Leave entered." }),
  });
}

/** Fields: leaveId, from. */
export async function endLeaveAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ leaveId: idField, from: dayField }),
    command: (actor, input) => endLeave(grant(actor, "people:write"), input),
    done: () => ({ message: "The leave ends." }),
  });
}
