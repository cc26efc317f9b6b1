import "server-only";
import { cache } from "react";
import { type Day, instantOf } from "@/lib/domain/day";
import { db } from "./db";

/** The instant that a page shows, and the calendar that its days are of. */
export type Moment = { day: Day; at: Date; isToday: boolean; timeZone: string };

/** What a page's `asOf` means in the organisation's time zone. Read once a request, so that a page has one clock. */
export const momentOf = cache(async (asOf: string | undefined): Promise<Moment> => {
  const organisation = await db().organisation.findUnique({ where: { id: 1 }, select: { timeZone: true } });
  const timeZone = organisation?.timeZone ?? "UTC";
  return { ...instantOf(asOf, new Date(), timeZone), timeZone };
});
