import { z } from "zod";
import { personas } from "@/lib/domain/persona";
import { mostTitles, mostUnits } from "@/lib/domain/triage";

/** NUL is the one character that PostgreSQL's texts cannot hold. */
const isText = (text: string) => !text.includes("\0");

/** Whom a request about the queue means, see `TriageTarget`. */
export const targetSchema = z.object({
  titles: z.array(z.string().max(1_000).refine(isText)).min(1).max(mostTitles),
  unitIds: z.array(z.uuid().nullable()).min(1).max(mostUnits),
  personIds: z.array(z.uuid()).max(1_000).nullable(),
  held: z.enum(personas).nullable(),
});
