import { type Day, isDay } from "./day";
import { type Parameters, parameter } from "./directory";
import { monthsBefore } from "./trend-address";
import { withQuery } from "./with-query";

/** Which report is shown, as its address says it. */
export type ReportAddress = {
  /** Null is today. */
  asOf: Day | null;
  /** The day that it is compared with; null is the end of the month a quarter before. */
  since: Day | null;
};

export function reportAddress(parameters: Parameters): ReportAddress {
  const dayIn = (name: string) => {
    const given = parameter(parameters, name);
    return given !== undefined && isDay(given) ? given : null;
  };
  return { asOf: dayIn("asOf"), since: dayIn("since") };
}

export function reportHref(address: ReportAddress, path = "/coverage/report"): string {
  return withQuery(path, address);
}

const quarter = 3;

/** The two days; or what is wrong with the earlier. */
export function reportDays({ asOf, since }: ReportAddress, today: Day): { day: Day; since: Day } | { problem: string } {
  const day = asOf ?? today;
  const earlier = since ?? monthsBefore(day, quarter);
  return earlier < day ? { day, since: earlier } : { problem: "Choose a day before that of the report." };
}
