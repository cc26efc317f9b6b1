import type { PersonResult } from "@/lib/domain/person-result";

/** What a command over many people says: how many were done, and each that was not. */
export function resultsOf(results: PersonResult[], what: string): { message: string; results: PersonResult[] } {
  const refused = results.filter((result) => result.problem !== null).length;
  const people = results.length - refused === 1 ? "1 person" : `${results.length - refused} people`;
  return { message: refused === 0 ? `${people} ${what}.` : `${people} ${what}, ${refused} refused.`, results };
}
