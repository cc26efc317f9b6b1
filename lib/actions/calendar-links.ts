"use server";
import { z } from "zod";
import { makeCalendarLink, revokeCalendarLink } from "@/lib/data/calendar-links";
import { grant } from "@/lib/domain/access";
import type { FormState } from "./form-state";
import { submit } from "./submit";

const nothing = z.object({});

/** No fields. */
export async function makeCalendarLinkAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: nothing,
    command: (actor) => makeCalendarLink(grant(actor, "coverage:read")),
    done: () => ({ message: "The link works. One that you had before does not any more." }),
  });
}

/** No fields. */
export async function revokeCalendarLinkAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: nothing,
    command: (actor) => revokeCalendarLink(grant(actor, "coverage:read")),
    done: () => ({ message: "The link opens nothing any more." }),
  });
}
