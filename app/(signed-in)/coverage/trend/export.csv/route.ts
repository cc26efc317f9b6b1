import { readRoute } from "@/lib/auth/read-route";
import { momentOf } from "@/lib/data/moment";
import { getTrend } from "@/lib/data/trend";
import type { Share } from "@/lib/domain/coverage-figures";
import { severities, severityNames } from "@/lib/domain/gap-kind";
import { trendAddress, trendRange } from "@/lib/domain/trend-address";
import { csvResponse, fileRefused } from "../../../file-response";

const headings = [
  "End of",
  "Spend-weighted coverage %",
  "Spend covered",
  "Spend required",
  "Coverage %",
  "Cells met",
  "Cells required",
  "Resilience %",
  "Cells with two or more",
  ...severities.map((severity) => `${severityNames[severity]} gaps`),
  "Waived gaps",
];

/** The numbers of the trend: a line for each day. What was not evaluated is empty. */
export const GET = readRoute("coverage:read", async (actor, parameters) => {
  const { day } = await momentOf(undefined);
  const range = trendRange(trendAddress(Object.fromEntries(parameters)), day);
  if ("problem" in range) return fileRefused(400, [{ field: "from", message: range.problem }]);
  const { points } = await getTrend(actor, range, new Date());
  const lines = points.map(({ day: end, figures, gaps, waived }) => {
    const { spendWeighted, coverage, resilience } = figures;
    const spend = [percent(spendWeighted), spendWeighted.part, spendWeighted.whole];
    const cells = [percent(coverage), coverage.part, coverage.whole, percent(resilience), resilience.part];
    return [end, ...spend, ...cells, ...severities.map((severity) => gaps[severity]), waived];
  });
  return csvResponse(`coverage-trend-${range.from}-${range.until}.csv`, [headings, ...lines]);
});

/** To a tenth, rounded down: a hundred percent means all of it. */
function percent({ ratio }: Share): number | null {
  return ratio === null ? null : Math.floor(ratio * 1_000) / 10;
}
