import { readRoute } from "@/lib/auth/read-route";
import { getAhead } from "@/lib/data/look-ahead";
import { aheadLine } from "@/lib/domain/ahead-line";
import { severityNames } from "@/lib/domain/gap-kind";
import type { Coming } from "@/lib/domain/look-ahead";
import { csvResponse } from "../../../file-response";

const changes: Record<Coming["change"], string> = { OPENS: "Opens", CLOSES: "Closes", UNWAIVED: "Waiver ends" };

/** What opens and closes in the days ahead, and why: a line for each. */
export const GET = readRoute("coverage:read", async (actor) => {
  const { coming, organisation, today } = await getAhead(actor, new Date());
  const lines = coming.map((each) => {
    const { day, change, severity, name, headline, causes } = aheadLine(each, organisation);
    const why = causes.map(({ text }) => text).join("; ");
    return [day, changes[change], severityNames[severity], name, headline, why];
  });
  const headings = ["Day", "Change", "Severity", "Gap", "What is missing", "Why"];
  return csvResponse(`ahead-${today}.csv`, [headings, ...lines]);
});
