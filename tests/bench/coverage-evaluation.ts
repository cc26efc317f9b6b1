/**
 * Coverage of a large organisation, all kinds of gaps: the evaluation of facts in memory, beside the time that the same facts
 * take to be read by plain SQL and to be built from it, in the same rounds.
 *
 *   npm run bench tests/bench/coverage-evaluation.ts
 */
import { readCoverageFacts } from "@/lib/data/coverage-facts";
import { database } from "@/lib/data/db";
import { type Read, snapshot } from "@/lib/data/snapshot";
import { evaluateCoverage } from "@/lib/domain/coverage";
import { defaultPolicy } from "@/lib/domain/policy";
import { readingOf } from "./support/plans";
import { personId, unitId } from "./support/register-of";
import { startRegister } from "./support/register-server";
import { sideBySide } from "./support/rounds";

const people = Number(process.argv[2] ?? 67_196);
const units = 1_000;
const rounds = 9;

/** What the register is filled with lacks: every fourth was confirmed lately, and every unit but some has owners. */
const more = [
  `INSERT INTO confirmations (assignment_id, at, source)
   SELECT id, now() - interval '40 days', 'CONFIRMED' FROM assignments WHERE "until" IS NULL AND hashtext(id::text) % 4 = 0`,
  `INSERT INTO confirmations (assignment_id, at, source)
   SELECT id, confirmed_at, 'CONFIRMED' FROM assignments WHERE confirmed_at IS NOT NULL`,
  `INSERT INTO spend_owners (unit_id, person_id, side, "from")
   SELECT u.id, p.id, side.side, now() - interval '100 days'
   FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM units) u
     JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n FROM people) p USING (n),
     unnest(enum_range(NULL::spend_side)) side(side) WHERE n % 10 <> 3`,
  `INSERT INTO open_seats (title, persona, unit_id, "from")
   SELECT 'Open ' || n, 'ENGINEERING', u.id, now() - n * interval '1 day'
   FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM units) u WHERE n <= 200`,
];

const { filler, stop } = await startRegister({ people, units });
for (const statement of more) await filler.query(statement);
await filler.query("VACUUM ANALYZE");

try {
  const { pool } = database();
  const at = new Date();
  const policy = defaultPolicy;
  const read = () => snapshot((sql) => readCoverageFacts(sql, { at, timeZone: "UTC", policy }));
  const facts = await read();
  const statements: [string, unknown[]][] = [];
  await snapshot((sql) => {
    const noting: Read = (text, values = []) => {
      statements.push([text, [...values]]);
      return sql(text, values);
    };
    return readCoverageFacts(noting, { at, timeZone: "UTC", policy });
  });
  const plainly = async () => {
    for (const [text, values] of statements) await pool.query(text, values);
  };
  const { gaps } = evaluateCoverage(facts, policy, at);
  const kinds = new Map<string, number>();
  for (const { kind } of gaps) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  console.log(`${people} people, ${units} units, ${facts.people.length} people with a role, ${gaps.length} gaps:`);
  console.log([...kinds].map(([kind, count]) => `${kind} ${count}`).join(", "));

  const times = await sideBySide(rounds, {
    "evaluate facts in memory": async () => evaluateCoverage(facts, policy, at),
    "read the facts by plain SQL": plainly,
    "read and build the facts": read,
  });
  console.log(`medians of ${rounds} rounds side by side:`);
  for (const [name, time] of Object.entries(times)) console.log(`  ${name}: ${time.toFixed(0)} ms`);
  const ratio = times["evaluate facts in memory"] / times["read the facts by plain SQL"];
  console.log(`  evaluation is ${ratio.toFixed(2)} times the plain read`);
  const reading = await readingOf(pool, statements);
  console.log(
    `${statements.length} statements read ${reading.rows} rows; end to end: ${[...new Set(reading.wholeTables)].join(", ")}`,
  );
  // Ids of the filled register, so that a change of its shape is noticed here.
  if (!facts.units.some(({ id }) => id === unitId(1)) || !facts.people.some(({ id }) => id === personId(2)))
    throw new Error("The register was not filled as expected.");
} finally {
  await stop();
}
process.exit(0);
