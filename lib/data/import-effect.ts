import "server-only";
import { type Granted, grant } from "@/lib/domain/access";
import { type Coverage, evaluateCoverage } from "@/lib/domain/coverage";
import { type Day, dayOf } from "@/lib/domain/day";
import { type EmptiedSeat, gapsBetween, type ImportEffect, type Some, some, told } from "@/lib/domain/import-effect";
import type { Policy } from "@/lib/domain/policy";
import { currentSeq } from "./audit";
import { readCoverageFacts } from "./coverage-facts";
import { newDoubts } from "./import-doubts";
import { readAsApplied } from "./import-overlay";
import { getOrganisation } from "./organisation";
import { policyAt } from "./policy";
import { type Read, snapshot } from "./snapshot";
import { suggesterAt } from "./suggestions";

export type ImportEffects = {
  /** The day that coverage is judged on: today, or the file's day if that is still to come. */
  day: Day;
  context: { policy: Policy; currency: string; timeZone: string };
  /** People who are not in the file stay, or are ended as leavers; null where nobody could be. */
  staying: ImportEffect;
  leaving: ImportEffect | null;
};

type Setting = { currency: string; timeZone: string; effectiveAt: Date };

type About = { importId: string; comparedAt: Date; leavers: number };

/** The last few that were worked out: whoever pages through a change set looks at one effect on every page. */
const known = new Map<string, Promise<ImportEffects>>();
const mostKnown = 8;

/**
 * What applying a compared import would do to coverage. Reads the register as it would be; nothing is written. Worked out
 * once for each state of the register and each day.
 */
export async function readImportEffects(actor: Granted<"import:write">, about: About): Promise<ImportEffects> {
  const today = dayOf(new Date(), (await getOrganisation()).timeZone);
  const key = [about.importId, about.comparedAt.toISOString(), await currentSeq(), today].join();
  const effects = known.get(key) ?? workOut(actor, about);
  known.delete(key);
  known.set(key, effects);
  // What failed is tried again.
  effects.catch(() => known.delete(key));
  for (const oldest of [...known.keys()].slice(0, -mostKnown)) known.delete(oldest);
  return effects;
}

async function workOut(actor: Granted<"import:write">, { importId, leavers }: About): Promise<ImportEffects> {
  const suggest = await suggesterAt(grant(actor, "persona:assign"), new Date());
  return snapshot(async (read) => {
    // The rows of the change set are new to the planner, which would join set to set row by row.
    await read("SET LOCAL enable_nestloop = off");
    const [setting] = await read<Setting>(
      `SELECT coalesce(o.currency, 'USD') AS currency, coalesce(o.time_zone, 'UTC') AS "timeZone",
         i.effective_at AS "effectiveAt"
       FROM imports i LEFT JOIN organisation o ON true WHERE i.id = $1`,
      [importId],
    );
    if (!setting) throw new Error("There is no such import.");
    const { timeZone, currency, effectiveAt } = setting;
    const at = new Date(Math.max(Date.now(), effectiveAt.getTime()));
    const policy = await policyAt(read, at);
    const judged = async (from: Read) =>
      evaluateCoverage(await readCoverageFacts(from, { at, timeZone, policy }), policy, at);
    const before = await judged(read);
    const effectOf = async (endsMissing: boolean): Promise<ImportEffect> => {
      const applied = readAsApplied(read, { importId, endsMissing });
      const after: Coverage = await judged(applied);
      return {
        ...gapsBetween(before, after),
        figures: { before: before.figures, after: after.figures },
        seats: await emptiedSeats(applied, timeZone),
        doubts: some(await newDoubts(applied, { at, suggest })),
      };
    };
    return {
      day: dayOf(at, timeZone),
      context: { policy, currency, timeZone },
      staying: await effectOf(false),
      leaving: leavers > 0 ? await effectOf(true) : null,
    };
  });
}

/** `leaving` is one of the tables that `readAsApplied` gives. */
async function emptiedSeats(applied: Read, timeZone: string): Promise<Some<EmptiedSeat>> {
  const rows = await applied<Omit<EmptiedSeat, "from"> & { ends: Date; count: number }>(
    `SELECT s.person_id AS "personId", p.name, s.kind, l.ends, count(*) OVER ()::int AS count
     FROM public.seats s JOIN leaving l ON l.person_id = s.person_id JOIN people p ON p.id = s.person_id
     WHERE s."until" IS NULL OR s."until" > l.ends ORDER BY s.kind, p.name, s.id LIMIT ${told}`,
  );
  const first = rows.map(({ personId, name, kind, ends }) => ({ personId, name, kind, from: dayOf(ends, timeZone) }));
  return { first, count: rows[0]?.count ?? 0 };
}
