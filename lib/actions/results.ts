import type { PersonResult } from "@/lib/domain/person-result";

const number = new Intl.NumberFormat("en-GB");

/** What a command over many people says: how many were done, and each that was not, with the reason. */
export function resultsOf(results: PersonResult[], what: string): { message: string; results: PersonResult[] } {
  const refused = results
    .filter((result) => result.problem !== null)
    .sort((one, other) => one.name.localeCompare(other.name, "en"));
  const count = results.length - refused.length;
  const people = count === 1 ? "1 person" : `${number.format(count)} people`;
  const message = `${people} ${what}${refused.length === 0 ? "" : `, ${number.format(refused.length)} refused`}.`;
  return { message, results: refused };
}
