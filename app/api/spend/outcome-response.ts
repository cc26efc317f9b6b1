import type { Outcome } from "@/lib/domain/outcome";

/** What came of a file: { draftId } or what else it was asked for; or { problems } with 422. */
export function outcomeResponse(outcome: Outcome<object>): Response {
  if (outcome.ok) return Response.json(outcome.value);
  return Response.json({ problems: outcome.problems }, { status: 422 });
}
