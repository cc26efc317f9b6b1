import "server-only";
import type { Granted } from "@/lib/domain/access";
import type { Candidate } from "@/lib/domain/candidate";
import { cellKey } from "@/lib/domain/departure-answer";
import type { WorseCell } from "@/lib/domain/departure-effect";
import { listCandidatesOf } from "./candidates";

/** Cells whose successors are looked for: those that most money depends on come first. */
const cellsAsked = 5;
const perCell = 3;

/** Who could take over the first of the cells that are lost, best first, without those who are going. */
export async function listSuccessors(
  actor: Granted<"coverage:read">,
  { cells, except }: { cells: readonly WorseCell[]; except: ReadonlySet<string> },
): Promise<Map<string, Candidate[]>> {
  const asked = cells.slice(0, cellsAsked);
  const found = await listCandidatesOf(
    actor,
    asked.map(({ unit, persona }) => ({ unitId: unit.id, persona })),
  );
  return new Map(
    asked.map((cell, place) => [
      cellKey(cell),
      (found[place] ?? []).filter(({ id }) => !except.has(id)).slice(0, perCell),
    ]),
  );
}
