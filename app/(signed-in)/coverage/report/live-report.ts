import { readRoute } from "@/lib/auth/read-route";
import { momentOf } from "@/lib/data/moment";
import { getReport } from "@/lib/data/report";
import { reportAddress, reportDays } from "@/lib/domain/report-address";
import { fileRefused } from "../../file-response";
import { reportResponse } from "./report-response";

/** The report that the page of the same address shows, as a file. */
export function liveReport(format: "pdf" | "pptx") {
  return readRoute("coverage:read", async (actor, parameters) => {
    const { day: today } = await momentOf(undefined);
    const days = reportDays(reportAddress(Object.fromEntries(parameters)), today);
    if ("problem" in days) return fileRefused(400, [{ field: "since", message: days.problem }]);
    return reportResponse(await getReport(actor, days), format);
  });
}
