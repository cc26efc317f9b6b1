import "server-only";
import type { Read } from "./snapshot";

export type OrganisationFacts = { name: string; currency: string; timeZone: string };

/** What reads of coverage need of the organisation, in their snapshot; the usual values before there is one. */
export async function readOrganisation(read: Read): Promise<OrganisationFacts> {
  const [row] = await read<OrganisationFacts>(`SELECT name, currency, time_zone AS "timeZone" FROM organisation`);
  return row ?? { name: "", currency: "USD", timeZone: "UTC" };
}
