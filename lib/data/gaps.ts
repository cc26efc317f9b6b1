import "server-only";
import type { Granted } from "@/lib/domain/access";
import type { Coverage } from "@/lib/domain/coverage";
import { byRank } from "@/lib/domain/gap";
import { gapLife } from "@/lib/domain/gap-life";
import type { GapListAddress } from "@/lib/domain/gap-list-address";
import { type GapRow, gapRow, passes } from "@/lib/domain/gap-row";
import { currentSeq } from "./audit";
import { type CoverageOnDay, getCoverage } from "./coverage";
import { readHistories, readNotedSince } from "./gap-histories";
import { snapshot } from "./snapshot";

export type GapsOfDay = CoverageOnDay & {
  /** Worst first; all of them. */
  rows: GapRow[];
  /** Those that the address asks for. */
  listed: GapRow[];
  /** Spells that begin by then may have begun before; null where the notes begin with the register. */
  notedSince: Date | null;
  /** The audit number that forms of the page carry. */
  seen: string;
};

/** The gaps of a day, with what has become of each, and those of them that an address asks for. */
export async function listGaps(actor: Granted<"coverage:read">, address: GapListAddress): Promise<GapsOfDay> {
  // First: what is done while the rest is read counts as unseen.
  const seen = await currentSeq();
  const onDay = await getCoverage(actor, address.asOf ?? undefined);
  const { coverage, organisation, at } = onDay;
  const gapIds = coverage.gaps.map(({ id }) => id);
  const [historyOf, notedSince] = await snapshot(async (read) => {
    return [await readHistories(read, { gapIds, at }), await readNotedSince(read)];
  });
  const moment = { at, timeZone: organisation.timeZone, isOpen: true };
  const rows = coverage.gaps.toSorted(byRank).map((gap) => gapRow(gap, gapLife(historyOf(gap.id), moment)));
  const context = { at, userId: actor.userId, units: unitsBelow(coverage, address.unitId) };
  return { ...onDay, rows, listed: rows.filter((row) => passes(row, address, context)), notedSince, seen };
}

/** A unit and all below it; null when there is no such unit on the day. */
function unitsBelow({ units }: Coverage, unitId: string | null): ReadonlySet<string> | null {
  const index = units.findIndex(({ id }) => id === unitId);
  const below = units[index]?.below;
  return below === undefined ? null : new Set(units.slice(index, index + below + 1).map(({ id }) => id));
}
