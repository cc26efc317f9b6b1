import "server-only";
import type { Granted } from "@/lib/domain/access";
import { addDays, type Day, dayOf, startOfDay } from "@/lib/domain/day";
import { type Coming, daysAhead, lookAhead } from "@/lib/domain/look-ahead";
import { readComingFacts } from "./coming-facts";
import { type OrganisationFacts, readOrganisation } from "./read-organisation";
import { snapshot } from "./snapshot";

export type Ahead = {
  today: Day;
  /** The last day that is looked at. */
  lastDay: Day;
  organisation: OrganisationFacts;
  coming: Coming[];
};

/** What opens and closes within ninety days from today by what is planned, and why. */
export async function getAhead(_: Granted<"coverage:read">, now: Date): Promise<Ahead> {
  const { organisation, today, lastDay, window, facts } = await snapshot(async (read) => {
    const organisation = await readOrganisation(read);
    const today = dayOf(now, organisation.timeZone);
    const lastDay = addDays(today, daysAhead);
    const window = { from: now, until: startOfDay(lastDay, organisation.timeZone) };
    const facts = await readComingFacts(read, window, organisation.timeZone);
    return { organisation, today, lastDay, window, facts };
  });
  return { today, lastDay, organisation, coming: lookAhead(facts, window) };
}
