import "server-only";
import type { Granted } from "@/lib/domain/access";
import {
  type Candidate,
  type CandidateFacts,
  type CommonFacts,
  type ProviderCandidateFacts,
  rankCandidates,
  rankForProvider,
} from "@/lib/domain/candidate";
import { dayOf } from "@/lib/domain/day";
import { lastDayOf } from "@/lib/domain/period-text";
import type { Persona } from "@/lib/domain/persona";
import type { ProviderSide } from "@/lib/domain/provider";
import { suggesterWith } from "@/lib/domain/suggester";
import { cellCandidates, providerCandidates } from "./candidates-sql";
import { query } from "./db";
import { getOrganisation } from "./organisation";
import { policyAt } from "./policy";
import { listSuggestionRules } from "./suggestion-rules";

type Reader = Granted<"coverage:read">;
/** Part of a name or title; without it those who fit best. */
type Searched = { search?: string };

type CellToFill = { unitId: string; persona: Persona };

type Row<Facts extends CommonFacts> = Omit<Facts, "leavesOn" | "leaveFrom"> & {
  leavesAt: Date | null;
  leaveAt: Date | null;
};

/** Who could fill a cell now, those who fit best first, each with why. Only people in force who do not hold it already. */
export async function listCandidates(actor: Reader, { search, ...cell }: Searched & CellToFill): Promise<Candidate[]> {
  const [found = []] = await listCandidatesOf(actor, [cell], { search });
  return found;
}

/** The same of several cells, in their order; what ranks them is read once. */
export async function listCandidatesOf(
  actor: Reader,
  cells: readonly CellToFill[],
  { search = "" }: { search?: string | undefined } = {},
): Promise<Candidate[][]> {
  const at = new Date();
  const text = search.trim();
  const [pools, own, policy, { timeZone }] = await Promise.all([
    Promise.all(
      cells.map(({ unitId, persona }) => query<Row<CandidateFacts>>(cellCandidates, [at, unitId, persona, text])),
    ),
    listSuggestionRules(actor),
    policyAt(query, at),
    getOrganisation(),
  ]);
  // Titles that have been decided teach the queue; here the rules must do, since what they teach takes all titles to read.
  const suggester = suggesterWith({ own, learnt: new Map() });
  const suggest = ({ title, unit }: { title: string; unit: string | null }) =>
    suggester({ title, unit: unit ?? undefined });
  const mostCovers = policy.overspread.units;
  return cells.map(({ persona }, place) => {
    const found = (pools[place] ?? []).map((row): CandidateFacts => ({ ...row, ...daysOf(row, timeZone) }));
    return firstOf(rankCandidates(found, { persona, today: dayOf(at, timeZone), suggest, mostCovers }), text);
  });
}

/** Who could answer for a side of a provider now, in the same way. */
export async function listProviderCandidates(
  _: Reader,
  { providerId, side, search = "" }: Searched & { providerId: string; side: ProviderSide },
): Promise<Candidate[]> {
  const at = new Date();
  const text = search.trim();
  const [rows, { timeZone }] = await Promise.all([
    query<Row<ProviderCandidateFacts>>(providerCandidates, [at, providerId, side, text]),
    getOrganisation(),
  ]);
  const found = rows.map((row): ProviderCandidateFacts => ({ ...row, ...daysOf(row, timeZone) }));
  return firstOf(rankForProvider(found, { persona: side, today: dayOf(at, timeZone) }), text);
}

function daysOf({ leavesAt, leaveAt }: { leavesAt: Date | null; leaveAt: Date | null }, timeZone: string) {
  return { leavesOn: leavesAt && lastDayOf(leavesAt, timeZone), leaveFrom: leaveAt && dayOf(leaveAt, timeZone) };
}

/** As many as somebody reads before they search. */
function firstOf(ranked: readonly Candidate[], search: string): Candidate[] {
  return ranked.slice(0, search === "" ? 12 : 30);
}
