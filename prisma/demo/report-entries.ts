import { freezeReport } from "@/lib/data/frozen-reports";
import { type Actor, grant } from "@/lib/domain/access";
import { dayOf } from "@/lib/domain/day";
import { monthsBefore } from "@/lib/domain/trend-address";

/** The lead kept what was shown at the end of last month, compared with a quarter before. */
export async function enterReports(lead: Actor, timeZone: string): Promise<void> {
  const day = monthsBefore(dayOf(new Date(), timeZone), 1);
  const frozen = await freezeReport(grant(lead, "coverage:write"), { day, since: monthsBefore(day, 3) });
  if (!frozen.ok) throw new Error("The report of the demo cannot be frozen.");
}
