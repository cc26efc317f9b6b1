import "server-only";
import type { CoverageFacts } from "@/lib/domain/coverage-facts";
import type { HeadcountStep, Window } from "@/lib/domain/happening";
import type { ComingFacts } from "@/lib/domain/look-ahead";
import { parsePolicy } from "@/lib/domain/policy";
import { readCoverageFacts } from "./coverage-facts";
import { type Dated, dated, interval } from "./dated";
import { policyAt } from "./policy";
import type { Read } from "./snapshot";

/**
 * The facts of the beginning of a window and all that is planned within it, read once: none of its days is read apart. What
 * is planned for people is among the facts of the beginning already.
 */
export async function readComingFacts(read: Read, window: Window, timeZone: string): Promise<ComingFacts> {
  const policy = await policyAt(read, window.from);
  const facts = await readCoverageFacts(read, { at: window.from, timeZone, policy });
  const later = await read<{ policy: unknown } & Dated>(
    `SELECT v.policy, ${dated("v")} FROM policy_versions v WHERE v."from" > $1 AND v."from" <= $2 ORDER BY v."from"`,
    [window.from, window.until],
  );
  return {
    facts: {
      ...facts,
      units: await readUnits(read, window, facts),
      providers: await readProviders(read, window, facts),
    },
    steps: await readSteps(read, window),
    policies: [
      { policy, from: window.from },
      ...later.map((row) => ({ policy: parsePolicy(row.policy), from: interval(row).from })),
    ],
  };
}

/** Versions that begin within the window, after those in force at its beginning. */
async function readUnits(read: Read, { from, until }: Window, facts: CoverageFacts): Promise<CoverageFacts["units"]> {
  type Unit = { id: string; code: string; name: string; parentId: string | null; tags: string[] };
  const rows = await read<Unit & Dated>(
    `SELECT u.id, u.code, v.name, v.parent_id AS "parentId", v.tags, ${dated("v")}
     FROM unit_versions v JOIN units u ON u.id = v.unit_id WHERE v."from" > $1 AND v."from" <= $2`,
    [from, until],
  );
  return [...facts.units, ...rows.map((row) => ({ ...row, ...interval(row) }))];
}

async function readProviders(read: Read, { from, until }: Window, facts: CoverageFacts) {
  const rows = await read<{ id: string; name: string } & Dated>(
    `SELECT p.id, p.name, ${dated("p")} FROM providers p WHERE p."from" > $1 AND p."from" <= $2 ORDER BY p.position, p.id`,
    [from, until],
  );
  return [...facts.providers, ...rows.map((row) => ({ ...row, ...interval(row) }))];
}

/** By how many the people of each unit become more or fewer, and when. */
function readSteps(read: Read, { from, until }: Window): Promise<HeadcountStep[]> {
  return read<HeadcountStep>(
    `SELECT unit_id AS "unitId", at, sum(change)::int AS change FROM (
       SELECT unit_id, "from" AS at, 1 AS change FROM posts WHERE "from" > $1 AND "from" <= $2 AND unit_id IS NOT NULL
       UNION ALL
       SELECT unit_id, "until", -1 FROM posts WHERE "until" > $1 AND "until" <= $2 AND unit_id IS NOT NULL
     ) step GROUP BY unit_id, at`,
    [from, until],
  );
}
