import "server-only";

/** Time travel, for Prisma: rows whose half-open interval holds at an instant. */
export function inForceAt(at: Date) {
  return { from: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] };
}

/** The same predicate for plain SQL: `inForce("a", "$1")`. Both arguments are the author's words, never a user's. */
export function inForce(alias: string, at: string): string {
  return `${alias}."from" <= ${at} AND (${alias}."until" IS NULL OR ${alias}."until" > ${at})`;
}
