import "server-only";
import type { Granted } from "@/lib/domain/access";
import type { Day } from "@/lib/domain/day";
import type { PlanState } from "@/lib/domain/plan-statement";
import { idsOf, type PlanStep, parsePlanStep } from "@/lib/domain/plan-step";
import { db, query } from "./db";

type Named = { id: string; name: string };

export type PlanSummary = {
  id: string;
  name: string;
  purpose: string;
  day: Day | null;
  state: PlanState;
  revision: number;
  /** Why it was sent back the last time; empty otherwise. */
  reason: string;
  author: Named;
  madeAt: Date;
  /** Who brought it into its state, and when. */
  turner: Named;
  turnedAt: Date;
};

const people = {
  author: { select: { id: true, name: true } },
  turner: { select: { id: true, name: true } },
} as const;

/** As many as are listed. */
const most = 200;

/** Plans, those first that something was done to last. */
export async function listPlans(_: Granted<"plan:write">): Promise<(PlanSummary & { steps: number })[]> {
  const include = { ...people, _count: { select: { steps: true } } };
  const plans = await db().plan.findMany({ include, orderBy: [{ turnedAt: "desc" }, { id: "desc" }], take: most });
  return plans.map(({ _count, ...plan }) => ({ ...plan, steps: _count.steps }));
}

export type PlanWithSteps = PlanSummary & {
  steps: { id: string; step: PlanStep }[];
  /** Names of all that the steps name; what is gone from the register is not in it. */
  names: ReadonlyMap<string, string>;
  /** The change that applied it, which can be undone; null while none did. */
  changeId: string | null;
};

/** One plan; null when there is none. */
export async function getPlan(_: Granted<"plan:write">, planId: string): Promise<PlanWithSteps | null> {
  const found = await db().plan.findUnique({
    where: { id: planId },
    include: { ...people, steps: { orderBy: [{ position: "asc" }, { id: "asc" }] } },
  });
  if (!found) return null;
  const steps = found.steps.map(({ id, step }) => ({ id, step: parsePlanStep(step) }));
  const names = await namesIn(steps.map(({ step }) => step));
  return { ...found, steps, names, changeId: found.state === "APPLIED" ? await appliedBy(planId) : null };
}

async function appliedBy(planId: string): Promise<string | null> {
  const where = { event: "plan.applied", subjectId: planId };
  const event = await db().auditEvent.findFirst({ where, orderBy: { seq: "desc" }, select: { changeId: true } });
  return event?.changeId ?? null;
}

/** What the steps name is called now; of a unit that is to be founded, what it is to be called. */
async function namesIn(steps: readonly PlanStep[]): Promise<Map<string, string>> {
  const rows = await query<Named>(
    `SELECT id, name FROM people WHERE id = ANY($1::uuid[])
     UNION ALL SELECT id, name FROM providers WHERE id = ANY($1::uuid[])
     UNION ALL (SELECT DISTINCT ON (unit_id) unit_id, name FROM unit_versions WHERE unit_id = ANY($1::uuid[])
       ORDER BY unit_id, "from" DESC)`,
    [[...new Set(steps.flatMap(idsOf))]],
  );
  const founded = steps.flatMap((step): [string, string][] =>
    step.kind === "NEW_UNIT" ? [[step.unitId, step.name]] : [],
  );
  return new Map([...founded, ...rows.map(({ id, name }): [string, string] => [id, name])]);
}
