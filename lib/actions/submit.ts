import "server-only";
import { refresh } from "next/cache";
import type { z } from "zod";
import { requireActor } from "@/lib/auth/session";
import type { Changed } from "@/lib/data/change";
import { type Actor, NotAllowed } from "@/lib/domain/access";
import { toProblem, valuesOf } from "./form-data";
import type { FormState } from "./form-state";

type Submission<Input, Value> = {
  schema: z.ZodType<Input>;
  /** Grants the permission and runs the command. */
  command: (actor: Actor, input: Input) => Promise<Changed<Value>>;
  /** What the toast says. */
  done: (value: Value, input: Input) => Pick<Extract<FormState, { status: "done" }>, "message" | "results" | "link">;
};

/**
 * From a form to a command and back: parses, runs, and says the outcome. Whatever is refused keeps what was typed.
 * Fields that occur several times are read as lists where the schema wants one.
 */
export async function submit<Input, Value>(
  formData: FormData,
  { schema, command, done }: Submission<Input, Value>,
): Promise<FormState> {
  const actor = await requireActor();
  const values = valuesOf(formData);
  const parsed = schema.safeParse(values);
  if (!parsed.success) return { status: "refused", problems: parsed.error.issues.map(toProblem), values };
  try {
    const outcome = await command(actor, parsed.data);
    if (!outcome.ok) {
      // The page behind the form is made again too, so that its next try builds on what is true now.
      refresh();
      return { status: "refused", problems: outcome.problems, values };
    }
    refresh();
    return { status: "done", changeId: outcome.changeId, ...done(outcome.value, parsed.data) };
  } catch (error) {
    if (error instanceof NotAllowed) {
      return { status: "refused", problems: [{ message: "Your access role does not allow this." }], values };
    }
    throw error;
  }
}
