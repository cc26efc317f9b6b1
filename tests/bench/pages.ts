/**
 * Pages of a register of 67,196 people, each against its floor: the rows that it shows or judges, read by plain SQL
 * through `pg`, in the same run. A page should take at most three times its floor plus an empty page of the same app.
 *
 *   npm run bench tests/bench/pages.ts
 */
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { db } from "@/lib/data/db";
import { ensureBuilt } from "@/scripts/app/build";
import { startAppServer } from "@/scripts/app/server";
import { startThrowawayServer, templateName } from "@/scripts/database/throwaway";
import { drawSecrets } from "@/scripts/installation";
import { freePort } from "@/scripts/postgres/server";
import { cookieOf } from "../support/visitors";
import { registerOf } from "./support/register-of";
import { sideBySide } from "./support/rounds";

const size = { people: 67_196, units: 480 };
const rounds = 15;
const inForce = (alias: string) =>
  `${alias}."from" <= now() AND (${alias}."until" IS NULL OR ${alias}."until" > now())`;

/** The rows behind a page, in the plainest statement that gives them. */
const floors = {
  "/people?q=muller": `
    SELECT p.id, p.name, o.title, v.name AS unit, a.persona, a.share FROM people p
    JOIN posts o ON o.person_id = p.id AND ${inForce("o")}
    LEFT JOIN unit_versions v ON v.unit_id = o.unit_id AND ${inForce("v")}
    LEFT JOIN assignments a ON a.person_id = p.id AND ${inForce("a")}
    WHERE p.folded LIKE '%muller%' ORDER BY fold(p.name) COLLATE "C", p.id LIMIT 50`,
  "/structure": `
    SELECT a.persona, count(*), (array_agg(p.name ORDER BY a."from", p.id))[1:3] FROM assignments a
    JOIN people p ON p.id = a.person_id JOIN posts o ON o.person_id = a.person_id AND ${inForce("o")}
    WHERE ${inForce("a")} AND NOT EXISTS (SELECT FROM leaves l WHERE l.person_id = a.person_id AND ${inForce("l")})
    GROUP BY a.persona`,
  "/coverage": `
    SELECT p.id, p.name, o.unit_id, o."from", o."until", a.persona, a.functions::text[], a."from", a."until" FROM assignments a
    JOIN people p ON p.id = a.person_id LEFT JOIN posts o ON o.person_id = a.person_id AND ${inForce("o")}
    WHERE a."until" IS NULL OR a."until" > now()`,
};

await ensureBuilt();
const database = await startThrowawayServer();
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const { NEXTAUTH_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY } = drawSecrets();
const secrets = { NEXTAUTH_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY };
Object.assign(process.env, { DATABASE_URL: database.app(templateName), NEXTAUTH_URL: url, ...secrets });
const filler = new pg.Client({ connectionString: database.owner(templateName) });
await filler.connect();
await registerOf(filler, size);
const app = await startAppServer({ host: "127.0.0.1", port, url }, process.env);

try {
  const headers = { cookie: await cookieOf("LEAD") };
  const page = (path: string) => async () => {
    const response = await fetch(url + path, { headers, redirect: "error" });
    await response.text();
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`);
  };

  // The first start walks through the past of the gaps, beside whoever looks at a page, and rests after a minute.
  const noted = async () => String((await filler.query("SELECT noted FROM gap_watch")).rows[0]?.noted);
  for (let [before, now] = ["", await noted()]; now === "undefined" || before !== now; ) {
    await sleep(10_000);
    [before, now] = [now, await noted()];
  }
  console.log(`${size.people} people, ${size.units} units; medians of ${rounds} rounds side by side, ms`);
  console.log("page                 floor   empty    page   (page - empty) / floor");
  for (const [path, sql] of Object.entries(floors)) {
    const times = await sideBySide(rounds, {
      floor: () => filler.query(sql),
      empty: page("/account"),
      page: page(path),
    });
    const ratio = (times.page - times.empty) / times.floor;
    const columns = [times.floor, times.empty, times.page].map((time) => time.toFixed(1).padStart(8)).join("");
    console.log(`${path.padEnd(18)}${columns}   ${ratio.toFixed(2)}`);
  }
} finally {
  await app.stop();
  await filler.end();
  await db().$disconnect();
  await database.stop();
}
process.exit(0);
