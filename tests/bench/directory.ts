/**
 * The directory at 100,000 people: time of a page, rows that its statements read, and the floor, the same rows by their
 * ids through `pg` alone. DATABASE_URL names a migrated database, which is filled if it is empty:
 * `DATABASE_URL=... NEXTAUTH_URL=... NEXTAUTH_SECRET=... npm run bench tests/bench/directory.ts`
 */
import { Client } from "pg";
import { database, query } from "@/lib/data/db";
import { listPeople } from "@/lib/data/directory";
import { grant } from "@/lib/domain/access";
import { directoryAddress, type Parameters } from "@/lib/domain/directory";
import { readingOf, statementsOf } from "./support/plans";
import { personId, registerOf, unitId } from "./support/register-of";

const size = { people: 100_000, units: 800 };
const runs = 7;
const reader = { userId: "", name: "", email: "", role: "ADMIN", personId: null } as const;
const actor = grant(reader, "people:read");

const addresses: Parameters[] = [
  {},
  { after: personId(500) },
  { q: "nguyen" },
  { q: "muller garcia" },
  { q: "engineer" },
  { q: "person77777" },
  { q: "li" },
  { q: "not to be found" },
  { unit: unitId(1) },
  { unit: unitId(300) },
  { persona: "EXECUTIVE" },
  { persona: "NONE" },
  { seat: "ANY" },
  { employment: "LEAVING" },
  { employment: "LEFT" },
  { employment: "NOT_YET" },
  { employment: "ON_LEAVE" },
];

await fillIfEmpty();
for (const address of addresses) {
  const list = () => listPeople(actor, directoryAddress(address), new Date());
  const { rows } = await list();
  const reading = await readingOf(database().pool, await statementsOf(database().pool, list));
  const time = await median(list);
  const floor = await median(() => plainRows(rows.map(({ id }) => id)));
  const whole = reading.wholeTables.length > 0 ? `, end to end: ${[...new Set(reading.wholeTables)].join(", ")}` : "";
  console.log(
    `${JSON.stringify(address)}: ${rows.length} rows in ${time.toFixed(1)} ms (floor ${floor.toFixed(1)}), read ${reading.rows}${whole}`,
  );
}
await database().pool.end();

function plainRows(ids: readonly string[]): Promise<unknown> {
  return query(
    `SELECT person.id, person.name, post.title, unit.name AS unit, assignment.persona, assignment.share FROM people person
     JOIN posts post ON post.person_id = person.id AND post."until" IS NULL
     LEFT JOIN unit_versions unit ON unit.unit_id = post.unit_id
     LEFT JOIN assignments assignment ON assignment.person_id = person.id AND assignment."until" IS NULL
     WHERE person.id = ANY($1::uuid[])`,
    [ids],
  );
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

async function fillIfEmpty() {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const { rows } = await client.query<{ count: number }>("SELECT count(*)::integer AS count FROM people");
  if (rows[0]?.count === 0) await registerOf(client, size);
  await client.end();
}
