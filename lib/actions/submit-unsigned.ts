import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import { isSameOrigin } from "@/lib/auth/origin";
import type { Outcome } from "@/lib/domain/outcome";
import { toProblem, valuesOf } from "./form-data";
import type { FormState } from "./form-state";

type Submission<Input> = { schema: z.ZodType<Input>; command: (input: Input) => Promise<Outcome<unknown>> };

/** Like `submit`, for whoever is not signed in: what they may do is in a one-time link, which the command checks. */
export async function submitUnsigned<Input>(
  formData: FormData,
  { schema, command }: Submission<Input>,
): Promise<FormState> {
  const values = valuesOf(formData);
  const { password: _, token: __, ...kept } = values;
  if (!isSameOrigin(await headers())) {
    return { status: "refused", problems: [{ message: "This form did not come from Muster." }], values: kept };
  }
  const parsed = schema.safeParse(values);
  if (!parsed.success) return { status: "refused", problems: parsed.error.issues.map(toProblem), values: kept };
  const outcome = await command(parsed.data);
  if (!outcome.ok) return { status: "refused", problems: outcome.problems, values: kept };
  return { status: "done", message: "Done.", changeId: null };
}
