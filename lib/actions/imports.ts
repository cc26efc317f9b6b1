"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { type Decided, decideImport } from "@/lib/data/import-decide";
import { discardImport } from "@/lib/data/import-discard";
import { grant } from "@/lib/domain/access";
import { type ImportView, isImportView } from "@/lib/domain/import-address";
import { answerName, type ImportQuestion, isAnswerTo, isImportQuestion } from "@/lib/domain/import-decision";
import { countInWords } from "@/lib/domain/wording";
import { idField, optional, textField } from "./fields";
import type { FormState } from "./form-state";
import { submit } from "./submit";

/** NUL is the one character that PostgreSQL's texts cannot hold. */
const storable = textField.refine((text) => !text.includes("\0"), "Load the page again.");

const decision = z
  .object({
    importId: idField,
    question: z.custom<ImportQuestion>(isImportQuestion, "Load the page again."),
    answer: optional(z.string()),
    key: storable,
    meant: optional(idField),
    view: z.custom<ImportView>(isImportView, "Load the page again."),
    search: storable,
    seen: z
      .string()
      .regex(/^\d{1,18}$/, "Load the page again.")
      .transform(BigInt),
  })
  .transform(({ answer, key, ...rest }, context) => {
    if (answer === undefined || isAnswerTo(rest.question, answer)) {
      return { ...rest, answer: answer ?? null, key: key || null };
    }
    context.addIssue({ code: "custom", message: "Load the page again." });
    return z.NEVER;
  });

/** Fields: importId, question, answer (empty for undecided), key (empty for all of view and search), meant, view, search, seen. */
export async function decideImportAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: decision,
    command: (actor, input) => decideImport(grant(actor, "import:write"), input),
    done: (decided, { question, answer }) => ({ message: decidedText(decided, answerName(question, answer)) }),
  });
}

function decidedText({ count, overtaken, by }: Decided, answer: string): string {
  const done = `${answer}: ${countInWords(count, "decision", "decisions")}.`;
  return overtaken === 0 ? done : `${done} ${overtaken} that ${by} has decided meanwhile stay as they are.`;
}

/** Fields: importId. Leads back to the history. */
export async function discardImportAction(_: FormState, formData: FormData): Promise<FormState> {
  const state = await submit(formData, {
    schema: z.object({ importId: idField }),
    command: (actor, input) => discardImport(grant(actor, "import:write"), input),
    done: ({ fileName }) => ({ message: `${fileName} is discarded.` }),
  });
  if (state.status === "done") redirect("/import");
  return state;
}
