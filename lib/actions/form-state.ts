import type { Problem } from "@/lib/domain/outcome";
import type { PersonResult } from "@/lib/domain/person-result";

/**
 * What a form shows after it was sent. Refused: every message is beside its field, and `values` is what was typed.
 * Done: `changeId` is what the toast's Undo takes back, null when nothing had to change; `link` is the path of a one-time
 * link, which is shown once and stored nowhere. `results` are those of a command over many whom it refused.
 */
export type FormState =
  | { status: "new" }
  | { status: "refused"; problems: Problem[]; values: Record<string, string | string[]> }
  | { status: "done"; message: string; changeId: string | null; results?: PersonResult[]; link?: string };

export const newForm: FormState = { status: "new" };
