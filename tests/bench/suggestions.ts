/**
 * Suggestions at 100,000 people: what the page of the rules, a page of disagreements and the effect of a rule cost, beside
 * the floor, everybody counted by title and unit through `pg` alone. DATABASE_URL names a database that
 * tests/bench/directory.ts has filled:
 * `DATABASE_URL=... NEXTAUTH_URL=... NEXTAUTH_SECRET=... npm run bench tests/bench/suggestions.ts`
 */
import { database, query } from "@/lib/data/db";
import { listDisagreements } from "@/lib/data/disagreements";
import { readRuleBook } from "@/lib/data/rule-book";
import { readRuleEffect } from "@/lib/data/rule-effect";
import { suggesterAt } from "@/lib/data/suggestions";
import { grant } from "@/lib/domain/access";
import { disputedGroups } from "@/lib/domain/disagreement";
import { ruleRows } from "@/lib/domain/rule-rows";
import { sideBySide } from "./support/rounds";

const rounds = 9;
const actor = grant({ userId: "", name: "", email: "", role: "ADMIN", personId: null }, "persona:assign");
const at = new Date();
const counted = `SELECT title, unit_id, count(*) FROM posts
  WHERE "from" <= $1 AND ("until" IS NULL OR "until" > $1) GROUP BY title, unit_id`;

const { groups } = await readRuleBook(actor, at);
const disputed = disputedGroups(groups, { kind: "built-in", rule: "engineer" });
console.log(`${groups.length} groups of people, ${disputed.length} of them disputed`);
const times = await sideBySide(rounds, {
  "everybody by title and unit, the floor": () => query(counted, [at]),
  "a suggester": () => suggesterAt(actor, at),
  "every rule with its figures": async () => {
    const book = await readRuleBook(actor, at);
    return ruleRows(book.own, book.groups);
  },
  "a page of disagreements": () => listDisagreements(actor, { disputed, page: 2 }, at),
  "the effect of a rule": () =>
    readRuleEffect(actor, { words: "engineer", persona: "PRODUCT", functions: [], ruleId: null }),
});
for (const [name, time] of Object.entries(times)) console.log(`${name}: ${time.toFixed(1)} ms`);
await database().pool.end();
