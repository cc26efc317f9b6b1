"use server";
import { z } from "zod";
import { fillOpenSeat, openSeat, withdrawOpenSeat } from "@/lib/data/open-seats";
import { grant } from "@/lib/domain/access";
import { personas } from "@/lib/domain/persona";
import { seatKinds } from "@/lib/domain/seat";
import { dayField, idField, optional, seenField, shareField, textField } from "./fields";
import type { FormState } from "./form-state";
import { submit } from "./submit";

const orNull = <Schema extends z.ZodType>(schema: Schema) => optional(schema).transform((value) => value ?? null);

/** Fields: title, seat or persona and unitId, share, from. */
export async function openSeatAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({
      title: textField,
      seat: orNull(z.enum(seatKinds, "Choose a kind of seat.")),
      persona: orNull(z.enum(personas, "Choose one of the four personas.")),
      unitId: orNull(z.uuid("Choose a unit.")),
      share: shareField,
      from: dayField,
    }),
    command: (actor, input) => openSeat(grant(actor, "seat:assign"), input),
    done: (_value, { title }) => ({ message: `${title.trim()} is open.` }),
  });
}

/** Fields: openSeatId, personId, from, seen. */
export async function fillOpenSeatAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ openSeatId: idField, personId: z.uuid("Choose a person."), from: dayField, seen: seenField }),
    command: (actor, input) => fillOpenSeat(grant(actor, "seat:assign"), input),
    done: () => ({ message: "The seat is filled." }),
  });
}

/** Fields: openSeatId, from. */
export async function withdrawOpenSeatAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ openSeatId: idField, from: dayField }),
    command: (actor, input) => withdrawOpenSeat(grant(actor, "seat:assign"), input),
    done: () => ({ message: "The seat is withdrawn." }),
  });
}
