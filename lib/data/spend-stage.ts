import "server-only";
import { v7 } from "uuid";
import type { Granted } from "@/lib/domain/access";
import { exactText } from "@/lib/domain/exact-decimal";
import type { Month } from "@/lib/domain/spend";
import { draftDays, type SpendDraftFacts, type SpendSource } from "@/lib/domain/spend-draft";
import type { DraftLine } from "@/lib/domain/spend-preview";
import { inTransaction } from "./transaction";

export type Staged = { source: SpendSource; title: string; facts: SpendDraftFacts; lines: readonly DraftLine[] };

/**
 * Keeps amounts that were read, to be looked at and applied. Nothing of the register changes. What was staged long ago,
 * applied or abandoned, goes.
 */
export async function stageSpend(
  actor: Granted<"unit:write">,
  { source, title, facts, lines }: Staged,
): Promise<string> {
  const draftId = v7();
  await inTransaction(async (client) => {
    await client.query("DELETE FROM spend_drafts WHERE uploaded_at < now() - make_interval(days => $1)", [draftDays]);
    await client.query("INSERT INTO spend_drafts (id, source, title, facts, uploaded_by) VALUES ($1, $2, $3, $4, $5)", [
      draftId,
      source,
      title,
      facts,
      actor.userId,
    ]);
    const column = <T>(value: (line: DraftLine) => T) => lines.map(value);
    await client.query(
      `INSERT INTO spend_draft_lines (draft_id, number, "row", label, month, typed, amount, problem)
       SELECT $1, number, "row", label, month, typed, amount, problem
       FROM unnest($2::int[], $3::text[], $4::date[], $5::text[], $6::numeric[], $7::text[])
         WITH ORDINALITY line("row", label, month, typed, amount, problem, number)`,
      [
        draftId,
        column(({ row }) => row),
        column(({ label }) => label),
        column(({ month }) => firstDay(month)),
        column(({ typed }) => typed),
        column(({ amount }) => (amount === null ? null : exactText(amount))),
        column(({ problem }) => problem),
      ],
    );
  });
  return draftId;
}

function firstDay(month: Month | null): string | null {
  return month === null ? null : `${month}-01`;
}
