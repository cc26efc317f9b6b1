import "server-only";
import { type Granted, grant } from "@/lib/domain/access";
import type { Gap } from "@/lib/domain/gap";
import { gapName } from "@/lib/domain/gap-name";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import { getCoverage } from "./coverage";

/** What a gap is called in the audit trail. */
export type OpenGap = { gap: Gap; title: string };

/**
 * The gaps of these ids that are open now, in the order asked for. Refused unless all of them are: an id is words that
 * anybody can make up, and what was never open has no follow-up.
 *
 * Evaluated before the change begins, not inside it: a gap that closes in between may be spoken of, and nobody who
 * writes waits for an evaluation.
 */
export async function openGaps(actor: Granted<"coverage:write">, ids: readonly string[]): Promise<Outcome<OpenGap[]>> {
  const { coverage } = await getCoverage(grant(actor, "coverage:read"));
  const byId = new Map(coverage.gaps.map((gap) => [gap.id, gap]));
  const found = [...new Set(ids)].map((id) => byId.get(id));
  const gaps = found.filter((gap) => gap !== undefined);
  if (gaps.length < found.length || gaps.length === 0) {
    return refused(
      found.length === 1
        ? "This gap is not open any more. Load the page again."
        : "Some of these gaps are not open any more. Load the page again.",
    );
  }
  return done(gaps.map((gap) => ({ gap, title: gapName(gap) })));
}
