/**
 * The queue of /assign for 100,000 people without a persona: time, rows that its statements read, and the floor, the
 * plainest statement that groups them, in the same run.
 *
 *   npm run bench tests/bench/triage-queue.ts
 */
import { database } from "@/lib/data/db";
import { readQueue } from "@/lib/data/triage-queue";
import { grant } from "@/lib/domain/access";
import { givenUser } from "../support/users";
import { readingOf, statementsOf } from "./support/plans";
import { startRegister } from "./support/register-server";
import { sideBySide } from "./support/rounds";

const register = await startRegister({ people: 100_000, units: 800 });
try {
  await register.filler.query("DELETE FROM assignments");
  await register.filler.query("VACUUM ANALYZE");
  const actor = grant(await givenUser("ADMIN"), "persona:assign");
  for (const search of ["", "engineer", "retail 7"]) {
    const read = () => readQueue(actor, { kind: "UNDECIDED", search });
    const { left, groups } = await read();
    // Prisma's own statement, for the audit number, is no text.
    const statements = (await statementsOf(database().pool, read)).filter(([text]) => typeof text === "string");
    const reading = await readingOf(database().pool, statements);
    const times = await sideBySide(7, {
      read,
      floor: () =>
        register.filler.query(`SELECT title, unit_id, count(*) FROM posts WHERE "from" <= now() AND ("until" IS NULL OR "until" > now())
          GROUP BY title, unit_id`),
    });
    console.log(
      `"${search}": ${left} people left, ${groups.length} groups in ${times.read.toFixed(0)} ms (plain GROUP BY ${times.floor.toFixed(0)}), read ${reading.rows} rows, end to end: ${[...new Set(reading.wholeTables)].join(", ")}`,
    );
  }
} finally {
  await register.stop();
}
process.exit(0);
