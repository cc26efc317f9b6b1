import { readCoverageFacts } from "@/lib/data/coverage-facts";
import { previewPlan } from "@/lib/data/plan-preview";
import { policyAt } from "@/lib/data/policy";
import { snapshot } from "@/lib/data/snapshot";
import { type Actor, grant } from "@/lib/domain/access";
import type { PlanStep } from "@/lib/domain/plan-step";
import { personId, unitId } from "./support/register-of";
import { startRegister } from "./support/register-server";
import { median, timed } from "./support/rounds";

/**
 * Time of the effect of a plan of fifty steps on 67,196 people in 1,000 units, beside what reading the facts of coverage
 * takes by itself: it is read twice. Run with `npm run bench tests/bench/plan-effect.ts`.
 */
const size = { people: 67_196, units: 1_000 };
const rounds = 7;

const steps: PlanStep[] = Array.from({ length: 50 }, (_, n): PlanStep => {
  const person = { personId: personId(1000 + n * 100) };
  switch (n % 5) {
    case 0:
      return { kind: "MOVE_PERSON", ...person, unitId: unitId(1 + n), managerId: null };
    case 1:
      return { kind: "ASSIGN", ...person, persona: "PRODUCT", functions: [], share: 100 };
    case 2:
      return { kind: "ADD_COVER", ...person, unitId: unitId(1 + n), persona: "ENGINEERING", isDeputy: false };
    case 3:
      return { kind: "LEAVE", ...person };
    default:
      return { kind: "MERGE_UNIT", unitId: unitId(900 + n), intoId: unitId(1 + n) };
  }
});

const admin: Actor = { userId: "", name: "Bench", email: "", role: "ADMIN", personId: null };

const register = await startRegister(size);
try {
  const at = new Date();
  const readFacts = () =>
    snapshot(async (read) => readCoverageFacts(read, { at, timeZone: "UTC", policy: await policyAt(read, at) }));
  const preview = () => previewPlan(grant(admin, "plan:write"), { steps, day: null, against: "day" });
  const { outcomes } = await preview();
  const possible = outcomes.filter(({ problem, isIdle }) => problem === null && !isIdle).length;
  const [reads, previews]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    reads.push(await timed(readFacts));
    previews.push(await timed(preview));
  }
  console.log(
    `${size.people} people, ${size.units} units, ${steps.length} steps of which ${possible} change something: ` +
      `effect ${median(previews).toFixed(0)} ms, reading the facts once ${median(reads).toFixed(0)} ms (medians of ${rounds})`,
  );
} finally {
  await register.stop();
}
