import "server-only";
import { refresh } from "next/cache";
import type { z } from "zod";
import { requireActor } from "@/lib/auth/session";
import type { Changed } from "@/lib/data/change";
import { type Actor, NotAllowed } from "@/lib/domain/access";
import type { Problem } from "@/lib/domain/outcome";
import type { FormState } from "./form-state";

type Submission<Input, Value> = {
  schema: z.ZodType<Input>;
  /** Grants the permission and runs the command. */
  command: (actor: Actor, input: Input) => Promise<Changed<Value>>;
  /** What the toast says. */
  done: (value: Value, input: Input) => Pick<Extract<FormState, { status: "done" }>, "message" | "results">;
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

function toProblem(issue: z.core.$ZodIssue): Problem {
  const field = issue.path[0];
  return field === undefined ? { message: issue.message } : { field: String(field), message: issue.message };
}

// React adds fields of its own, whose names begin with "$".
function valuesOf(formData: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(formData.keys())) {
    if (name.startsWith("$")) continue;
    const texts = formData.getAll(name).filter((value) => typeof value === "string");
    const [only, ...more] = texts;
    if (only !== undefined) values[name] = more.length === 0 ? only : texts;
  }
  return values;
}
