/**
 * Two days compared, and the days of change around one, at 67,196 and 100,000 people: what each read takes, what its
 * statements read, and the floor: who differs in unit or persona between the two days, in the plainest statement.
 *
 *   npm run bench tests/bench/compare.ts
 */
import { getChangeDays } from "@/lib/data/change-days";
import { getComparison } from "@/lib/data/comparison";
import { comparedPeople } from "@/lib/data/comparison-export";
import { database } from "@/lib/data/db";
import { unitSubtree } from "@/lib/data/unit-subtree";
import { grant } from "@/lib/domain/access";
import type { ChangeScope } from "@/lib/domain/change-scope";
import { dayOf } from "@/lib/domain/day";
import { readingOf, statementsOf } from "./support/plans";
import { personId, unitId } from "./support/register-of";
import { startRegister } from "./support/register-server";
import { sideBySide } from "./support/rounds";

const people = Number(process.argv[2] ?? 100_000);
const rounds = 9;
const reader = { userId: "", name: "", email: "", role: "LEAD", personId: null } as const;
const actor = grant(reader, "structure:read");
const days = (count: number) => new Date(Date.now() - count * 86_400_000);

const state = (at: string) => `SELECT o.person_id, o.unit_id, a.persona FROM posts o
  LEFT JOIN assignments a ON a.person_id = o.person_id AND a."from" <= ${at} AND (a."until" IS NULL OR a."until" > ${at})
  WHERE o."from" <= ${at} AND (o."until" IS NULL OR o."until" > ${at})`;
const floorSql = `SELECT b.person_id IS NULL, a.person_id IS NULL, b.persona, a.persona, count(*)
  FROM (${state("$1")}) b FULL JOIN (${state("$2")}) a USING (person_id)
  WHERE (b.unit_id, b.persona) IS DISTINCT FROM (a.unit_id, a.persona) GROUP BY 1, 2, 3, 4`;

const register = await startRegister({ people, units: 800 });

try {
  const { pool } = database();
  const now = new Date();
  console.log(`${people} people, 800 units; medians of ${rounds} rounds side by side, ms`);
  const spans = { "a month": days(30), "a year": days(365), "everybody joined": days(3_000) };
  for (const [name, from] of Object.entries(spans)) {
    const read = () => getComparison(actor, { from, to: now, units: null });
    const { shapes } = await read();
    const changed = shapes.reduce((sum, { count }) => sum + count, 0);
    const times = await sideBySide(rounds, { read, floor: () => pool.query(floorSql, [from, now]) });
    const reading = await readingOf(pool, await statementsOf(pool, read));
    console.log(
      `compare ${name}: ${changed} differ in ${shapes.length} ways, ${times.read.toFixed(0)} ms (floor ${times.floor.toFixed(0)}), rows read ${reading.rows}`,
    );
  }
  const below = await unitSubtree(unitId(300), now);
  const ofUnit = { from: days(365), to: now, units: { before: below, after: below } };
  const unitTime = await sideBySide(rounds, { read: () => getComparison(actor, ofUnit) });
  console.log(`compare a year, a unit of ${below.length}: ${unitTime.read.toFixed(0)} ms`);

  const start = performance.now();
  let lines = 0;
  for await (const batch of comparedPeople(actor, { from: days(3_000), to: now, units: null })) lines += batch.length;
  console.log(`everybody joined, as a file: ${lines} people in ${(performance.now() - start).toFixed(0)} ms`);

  const moment = { at: days(200), day: dayOf(days(200), "UTC"), isToday: false, timeZone: "UTC" };
  const scopes: Record<string, ChangeScope> = {
    "the structure": { of: "structure", unitId: null },
    people: { of: "people", unitId: null },
    coverage: { of: "coverage", unitId: null },
    "a person": { of: "person", personId: personId(40) },
    "a small unit": { of: "structure", unitId: unitId(300) },
    "a top unit": { of: "structure", unitId: unitId(1) },
  };
  for (const [name, scope] of Object.entries(scopes)) {
    const read = () => getChangeDays(actor, scope, moment);
    const times = await sideBySide(rounds, { read });
    const reading = await readingOf(pool, await statementsOf(pool, read));
    const whole = [...new Set(reading.wholeTables)].join(", ") || "none";
    console.log(
      `days of change of ${name}: ${times.read.toFixed(1)} ms, rows read ${reading.rows}, end to end: ${whole}`,
    );
  }
} finally {
  await register.stop();
}
process.exit(0);
