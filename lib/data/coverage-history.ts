import "server-only";
import type { CoverageFacts, OpenSeatFact, SpendFact } from "@/lib/domain/coverage-facts";
import { dayOf } from "@/lib/domain/day";
import { headcountsAt, unassignedAt } from "@/lib/domain/employed-count";
import { holdsAt, type Interval } from "@/lib/domain/interval";
import { defaultPolicy, type Policy, parsePolicy } from "@/lib/domain/policy";
import { readPeopleSince } from "./coverage-history-people";
import { readSuggestionsAt } from "./coverage-suggestions";
import { type Dated, dated, interval } from "./dated";
import { readGapLife } from "./gap-life";
import type { Read } from "./snapshot";

/** What coverage is judged by at one instant of several. */
export type HistoryMoment = { at: Date; facts: CoverageFacts; policy: Policy };

/**
 * What coverage is judged by at each of some instants, in ascending order. Read once for all of them: facts that are dated
 * are the same ones for each, `people` the very same, and what is summed is summed for all in one pass. Nobody has a name.
 */
export async function readCoverageHistory(
  read: Read,
  instants: readonly Date[],
  timeZone: string,
): Promise<HistoryMoment[]> {
  const [first, last] = [instants[0], instants.at(-1)];
  if (!first || !last) return [];
  const { people, employed } = await readPeopleSince(read, first, last);
  const shared = { ...(await readShared(read, { first, last, timeZone })), people };
  const policies = await readPolicies(read, first);
  const policyOf = (at: Date) => policies.find((each) => holdsAt(each, at))?.policy ?? defaultPolicy;
  const headcounts = headcountsAt(employed, instants);
  const unassigned = unassignedAt(employed, instants, (at) => policyOf(at).unassigned.days);
  const isAsked = instants.some((at) => policyOf(at).kinds.DOUBTFUL);
  const suggestions = isAsked ? await readSuggestionsAt(read, people, instants) : [];
  const moments: HistoryMoment[] = [];
  for (const [index, at] of instants.entries()) {
    const policy = policyOf(at);
    const ofInstant = {
      headcounts: headcounts[index] ?? [],
      unassigned: unassigned[index] ?? [],
      suggestions: suggestions[index] ?? [],
      ...(await readGapLife(read, at)),
    };
    moments.push({ at, policy, facts: { ...shared, ...ofInstant } });
  }
  return moments;
}

type Shared = Pick<CoverageFacts, "timeZone" | "units" | "spends" | "providers" | "openSeats">;

async function readShared(
  read: Read,
  { first, last, timeZone }: { first: Date; last: Date; timeZone: string },
): Promise<Shared> {
  const during = (alias: string) => `${alias}."from" <= $2 AND (${alias}."until" IS NULL OR ${alias}."until" > $1)`;
  type Unit = { id: string; code: string; name: string; parentId: string | null; tags: string[] };
  const units = await read<Unit & Dated>(
    `SELECT u.id, u.code, v.name, v.parent_id AS "parentId", v.tags, ${dated("v")}
     FROM unit_versions v JOIN units u ON u.id = v.unit_id WHERE ${during("v")}`,
    [first, last],
  );
  const spends = await read<SpendFact>(
    `SELECT unit_id AS "unitId", to_char(month, 'YYYY-MM-DD') AS month, amount::float8 AS amount FROM unit_spends
     WHERE month <= $1::date`,
    [dayOf(last, timeZone)],
  );
  const providers = await read<{ id: string; name: string } & Dated>(
    `SELECT p.id, p.name, ${dated("p")} FROM providers p WHERE ${during("p")} ORDER BY p.position, p.name, p.id`,
    [first, last],
  );
  const openSeats = await read<Omit<OpenSeatFact, keyof Interval> & Dated>(
    `SELECT s.id, s.title, s.seat, s.persona, s.unit_id AS "unitId", ${dated("s")} FROM open_seats s WHERE ${during("s")}`,
    [first, last],
  );
  return {
    timeZone,
    units: units.map((row) => ({ ...row, ...interval(row) })),
    spends,
    providers: providers.map((row) => ({ ...row, ...interval(row) })),
    openSeats: openSeats.map((row) => ({ ...row, ...interval(row) })),
  };
}

async function readPolicies(read: Read, first: Date): Promise<(Interval & { policy: Policy })[]> {
  const rows = await read<{ policy: unknown } & Dated>(
    `SELECT v.policy, ${dated("v")} FROM policy_versions v WHERE v."until" IS NULL OR v."until" > $1`,
    [first],
  );
  return rows.map((row) => ({ policy: parsePolicy(row.policy), ...interval(row) }));
}
