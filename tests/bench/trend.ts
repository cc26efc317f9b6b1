/**
 * The trend of a large organisation over 24 months, one point each, from nothing that is kept: beside one evaluation of
 * today with its reading, and beside the same trend asked for again.
 *
 *   npm run bench tests/bench/trend.ts [people]
 */
import { readCoverageFacts } from "@/lib/data/coverage-facts";
import { snapshot } from "@/lib/data/snapshot";
import { getTrend } from "@/lib/data/trend";
import { grant } from "@/lib/domain/access";
import { evaluateCoverage } from "@/lib/domain/coverage";
import { addDays, dayOf } from "@/lib/domain/day";
import { defaultPolicy } from "@/lib/domain/policy";
import { startRegister } from "./support/register-server";
import { sideBySide } from "./support/rounds";

const people = Number(process.argv[2] ?? 67_196);
const units = 1_000;
const rounds = 5;

const register = await startRegister({ people, units });

try {
  const lead = grant(
    { userId: crypto.randomUUID(), name: "Bench", email: "bench@x.example", role: "LEAD", personId: null },
    "coverage:read",
  );
  const now = new Date();
  const until = dayOf(now, "UTC");
  const span = { from: addDays(until, -725), until };
  const asked = () => getTrend(lead, span, now);
  // The process keeps past points until something changes, and forgets them here.
  const forget = () => Reflect.deleteProperty(globalThis, "musterTrend");
  forget();
  const { points } = await asked();
  console.log(
    `${people} people, ${units} units, ${points.length} points from ${points[0]?.day} to ${points.at(-1)?.day}`,
  );
  console.log(`gaps from ${JSON.stringify(points[0])} to ${JSON.stringify(points.at(-1))}`);

  const times = await sideBySide(rounds, {
    "trend from nothing": () => {
      forget();
      return asked();
    },
    "trend asked for again": asked,
    "one evaluation of today, read and judged": async () => {
      const facts = await snapshot((sql) =>
        readCoverageFacts(sql, { at: now, timeZone: "UTC", policy: defaultPolicy }),
      );
      return evaluateCoverage(facts, defaultPolicy, now);
    },
  });
  console.log(`medians of ${rounds} rounds side by side:`);
  for (const [name, time] of Object.entries(times)) console.log(`  ${name}: ${time.toFixed(0)} ms`);
  const ratio = times["trend from nothing"] / times["one evaluation of today, read and judged"];
  console.log(`  ${points.length} points take ${ratio.toFixed(1)} times as long as one`);
  console.log(`  resident memory ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB`);
} finally {
  await register.stop();
}
process.exit(0);
