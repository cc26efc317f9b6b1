import "server-only";
import type { Granted } from "@/lib/domain/access";
import type { ImportView } from "@/lib/domain/import-address";
import { answerName, type ImportAnswer, type ImportQuestion } from "@/lib/domain/import-decision";
import { done, refused } from "@/lib/domain/outcome";
import { type Changed, change } from "./change";
import { askedSql, decideSql, overtakenSql } from "./import-decide-sql";

export type DecideInput = {
  importId: string;
  question: ImportQuestion;
  /** Null for undecided again. */
  answer: ImportAnswer | null;
  /** One row, person or unit; null for all that `view` and `search` show. */
  key: string | null;
  /** Of one row or unit: the person or unit that was offered on the page. */
  meant?: string | undefined;
  view: ImportView;
  search: string;
  /** The number of the last decision that was on the page. */
  seen: bigint;
};

/** `overtaken` are those that somebody else has decided otherwise since the page was made: they stay as they are. */
export type Decided = { count: number; overtaken: number; by: string | null };

/**
 * Decides on one row of an import, or on all of a view at once. Nothing of the register changes: the next comparison reads
 * the decisions, and applying asks for one that has. Whoever decides on what another has decided meanwhile is told, and
 * decides again.
 */
export function decideImport(actor: Granted<"import:write">, input: DecideInput): Promise<Changed<Decided>> {
  return change(
    actor,
    async ({ tx, at }) => {
      const row = await tx.import.findUnique({ where: { id: input.importId }, select: { state: true } });
      if (row?.state !== "READY") return refused("This import is not open any more; load the page again to see why.");
      const asked = askedSql(input);
      const values = [
        input.importId,
        input.answer,
        input.key,
        input.search,
        input.seen,
        actor.userId,
        at,
        input.meant ?? null,
      ];
      const [overtaken] = await tx.$queryRawUnsafe<{ name: string; answer: ImportAnswer | null; count: number }[]>(
        overtakenSql(asked, input.question),
        ...values,
      );
      if (overtaken && input.key !== null) {
        const theirs = answerName(input.question, overtaken.answer).toLowerCase();
        const yours = answerName(input.question, input.answer).toLowerCase();
        return refused(
          `${overtaken.name} has decided “${theirs}” meanwhile, you “${yours}”. Theirs holds; decide again.`,
        );
      }
      const [written] = await tx.$queryRawUnsafe<{ asked: number; count: number }[]>(
        decideSql(asked, input.question),
        ...values,
      );
      if (input.key !== null && written?.asked === 0) {
        return refused("The file was compared again meanwhile, and asks something else here. Look at it again.");
      }
      return done({ count: written?.count ?? 0, overtaken: overtaken?.count ?? 0, by: overtaken?.name ?? null });
    },
    { timeoutMs: 60_000 },
  );
}
