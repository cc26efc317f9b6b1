/**
 * What the command palette asks at 100,000 people, and counting all who match a filter: each text as often as it is typed,
 * beside an empty statement of the same run.
 *
 *   npm run bench tests/bench/find.ts
 */
import { query } from "@/lib/data/db";
import { findAnything } from "@/lib/data/find-anything";
import { countMatching } from "@/lib/data/matching-people";
import { grant } from "@/lib/domain/access";
import { filterOf } from "@/lib/domain/directory";
import { givenUser } from "../support/users";
import { startRegister } from "./support/register-server";
import { sideBySide } from "./support/rounds";

const texts = [
  "a",
  "an",
  "anna",
  "muller",
  "anna muller",
  "nguyen",
  "li",
  "engineer",
  "example",
  "e0012345",
  "retail",
  "nobody at all",
];
const filters = ["", "persona=NONE", "persona=ENGINEERING", "q=muller", "q=engineer&persona=PRODUCT"];

const register = await startRegister({ people: 100_000, units: 800 });
try {
  const actor = grant(await givenUser("ADMIN"), "people:read");
  const finds = texts.map((text) => [`find "${text}"`, () => findAnything(actor, text, new Date())] as const);
  const counts = filters.map((text) => [`count "${text}"`, () => countMatching(actor, filterOf(text))] as const);
  const works = Object.fromEntries([["empty statement", () => query("SELECT 1")] as const, ...finds, ...counts]);
  for (const [name, time] of Object.entries(await sideBySide(9, works))) console.log(`${name}: ${time.toFixed(1)} ms`);
} finally {
  await register.stop();
}
