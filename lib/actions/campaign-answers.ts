"use server";
import { headers } from "next/headers";
import { z } from "zod";
import { addressOf } from "@/lib/auth/arrival";
import { Asked } from "@/lib/data/asked";
import { answerQuestion, confirmQuestions } from "@/lib/data/campaign-answers";
import type { Changed } from "@/lib/data/change";
import { countVisit } from "@/lib/data/link-visits";
import { type Actor, grant } from "@/lib/domain/access";
import { campaignAnswers } from "@/lib/domain/campaign-answer";
import { type Refusal, refused } from "@/lib/domain/outcome";
import { functionsField, idField, optional, personaField, textField } from "./fields";
import type { FormState } from "./form-state";
import { submit } from "./submit";
import { submitUnsigned } from "./submit-unsigned";

const answer = {
  askId: idField,
  answer: z.enum(campaignAnswers, "Choose an answer."),
  newPersona: optional(personaField),
  newFunctions: functionsField,
  newUnitId: optional(idField),
  note: textField,
};
type Given = z.infer<z.ZodObject<typeof answer>>;

const askIds = z
  .string()
  .max(1_000_000)
  .transform((text) => text.split(","))
  .pipe(z.array(idField));
const token = z.string().max(200);

/** Fields: askId, answer, newPersona, newFunctions (repeated), newUnitId, note. */
export async function answerAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object(answer),
    command: (actor, given) => asUser(actor, (asked) => answerQuestion(asked, stated(given))),
    done: () => ({ message: "Saved." }),
  });
}

/** Fields: askIds, parted by commas. */
export async function confirmAllAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ askIds }),
    command: (actor, given) => asUser(actor, (asked) => confirmQuestions(asked, given)),
    done: () => ({ message: "Saved." }),
  });
}

/** Fields: token, askId, answer, newPersona, newFunctions (repeated), note. */
export async function answerByLinkAction(_: FormState, formData: FormData): Promise<FormState> {
  // Whoever has a link sees no unit but those of the people asked about, and so names none by its id.
  const { newUnitId: _unit, ...fields } = answer;
  return submitUnsigned(formData, {
    schema: z.object({ token, ...fields }),
    command: ({ token, ...given }) => byLink(token, (asked) => answerQuestion(asked, stated(given))),
  });
}

/** Fields: token, askIds, parted by commas. */
export async function confirmAllByLinkAction(_: FormState, formData: FormData): Promise<FormState> {
  return submitUnsigned(formData, {
    schema: z.object({ token, askIds }),
    command: ({ token, askIds }) => byLink(token, (asked) => confirmQuestions(asked, { askIds })),
  });
}

function stated({ newPersona, newUnitId, ...given }: Omit<Given, "newUnitId"> & Pick<Partial<Given>, "newUnitId">) {
  return { ...given, newPersona: newPersona ?? null, newUnitId: newUnitId ?? null };
}

async function asUser<T>(actor: Actor, command: (asked: Asked) => Promise<Changed<T>>): Promise<Changed<T>> {
  const asked = Asked.ofUser(grant(actor, "self:write"));
  return asked ? command(asked) : refused("Your sign-in is not linked to a person. Ask an admin to link it.");
}

async function byLink<T>(token: string, command: (asked: Asked) => Promise<Changed<T>>): Promise<Changed<T> | Refusal> {
  const wait = await countVisit(addressOf((await headers()).get("x-forwarded-for")));
  if (wait > 0) return refused(`Too many answers at once. Wait ${wait} seconds and try again.`);
  const asked = await Asked.ofToken(token);
  return asked ? command(asked) : refused("This link does not work any more. Ask for a new one.");
}
