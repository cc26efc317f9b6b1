import "server-only";
import type { Granted } from "@/lib/domain/access";
import { cellChanges } from "@/lib/domain/cell-change";
import { type Day, startOfDay } from "@/lib/domain/day";
import { gapListAddress } from "@/lib/domain/gap-list-address";
import { makeReport, type Report } from "@/lib/domain/report";
import { getCoverage } from "./coverage";
import { listGaps } from "./gaps";
import { snapshot } from "./snapshot";
import { readTrendNotes } from "./trend-notes";

/** What a board is shown of coverage on a day, compared with an earlier one. */
export async function getReport(
  actor: Granted<"coverage:read">,
  { day, since }: { day: Day; since: Day },
): Promise<Report> {
  const { coverage: now, organisation, policy, at, rows } = await listGaps(actor, gapListAddress({ asOf: day }));
  const { coverage: before } = await getCoverage(actor, since);
  const window = { from: startOfDay(since, organisation.timeZone), until: at };
  const notes = await snapshot((read) => readTrendNotes(read, window, organisation.timeZone));
  const aim = policy.aim.spendWeighted;
  return makeReport({ organisation, day, at, since, aim, now, before, rows, cells: cellChanges(before, now), notes });
}
