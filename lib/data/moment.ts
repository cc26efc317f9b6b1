import "server-only";
import { cache } from "react";
import { type Day, instantOf } from "@/lib/domain/day";
import { getOrganisation } from "./organisation";

/** The instant that a page shows, and the calendar that its days are of. */
export type Moment = { day: Day; at: Date; isToday: boolean; timeZone: string };

/** What a page's `asOf` means in the organisation's time zone. Read once a request, so that a page has one clock. */
export const momentOf = cache(async (asOf: string | undefined): Promise<Moment> => {
  const { timeZone } = await getOrganisation();
  return { ...instantOf(asOf, new Date(), timeZone), timeZone };
});
