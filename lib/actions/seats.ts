"use server";
import { z } from "zod";
import { fillSeat, fillSeats, leaveSeat } from "@/lib/data/seats";
import { grant } from "@/lib/domain/access";
import { seatKinds, seatNames } from "@/lib/domain/seat";
import { aboutPeople, forChosen } from "./chosen-people";
import { aboutPerson, dayField, idField, shareField } from "./fields";
import type { FormState } from "./form-state";
import { resultsOf } from "./results";
import { submit } from "./submit";

const seat = { kind: z.enum(seatKinds, "Choose a kind of seat."), share: shareField.default(100) };

/** Fields: personId, kind, share, from, seen. */
export async function fillSeatAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ ...aboutPerson, ...seat }),
    command: (actor, input) => fillSeat(grant(actor, "seat:assign"), input),
    done: (_value, { kind }) => ({ message: `${seatNames[kind]} seat filled.` }),
  });
}

/** Fields: whom `aboutPeople` says, kind, share. */
export async function fillSeatsAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ ...aboutPeople, ...seat }),
    command: (actor, input) => {
      const seater = grant(actor, "seat:assign");
      return forChosen(seater, input, (personIds, rest) => fillSeats(seater, { ...rest, personIds }));
    },
    done: (results, { kind }) => resultsOf(results, `in the CCoE as ${seatNames[kind].toLowerCase()}`),
  });
}

/** Fields: seatId, from. */
export async function leaveSeatAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ seatId: idField, from: dayField }),
    command: (actor, input) => leaveSeat(grant(actor, "seat:assign"), input),
    done: () => ({ message: "The seat is free." }),
  });
}
