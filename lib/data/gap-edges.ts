import "server-only";
import type { Read } from "./snapshot";

/** Tables whose rows begin and end: at each of their edges a gap may open or close. */
const dated = [
  "posts",
  "leaves",
  "assignments",
  "out_of_scope",
  "covers",
  "seats",
  "provider_covers",
  "providers",
  "unit_versions",
  "spend_owners",
  "open_seats",
  "policy_versions",
] as const;

const edgesSql = dated
  .flatMap((table) => [
    `SELECT "from" AS at FROM ${table} WHERE "from" > $1 AND "from" <= $2`,
    `SELECT "until" FROM ${table} WHERE "until" > $1 AND "until" <= $2`,
  ])
  .join(" UNION ");

/** The instants after one, up to another, at which something began or ended; a thousand of one import are one. */
export async function readEdges(read: Read, after: Date, upTo: Date): Promise<Date[]> {
  return (await read<{ at: Date }>(edgesSql, [after, upTo])).map(({ at }) => at);
}

/** Before anybody said who does what, everything was missing and nothing a gap. */
const said = ["assignments", "covers", "seats", "provider_covers"] as const;

/** When the register begins to say who does what; null while it does not. */
export async function firstSaid(read: Read): Promise<Date | null> {
  const begins = said.map((table) => `SELECT min("from") AS at FROM ${table}`).join(" UNION ALL ");
  const [row] = await read<{ at: Date | null }>(`SELECT min(at) AS at FROM (${begins}) begin`);
  return row?.at ?? null;
}
