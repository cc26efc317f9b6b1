import { permitted } from "@/lib/auth/permitted";
import { getFrozenReport } from "@/lib/data/frozen-reports";
import { isId } from "@/lib/domain/directory";
import { fileRefused } from "../../../../file-response";
import { reportResponse } from "../../report-response";

type Context = { params: Promise<{ reportId: string }> };

/** A frozen report as a file, made from the text that is kept. */
export function frozenReport(format: "pdf" | "pptx") {
  return async (_: Request, { params }: Context): Promise<Response> => {
    const actor = await permitted("coverage:read");
    if (actor instanceof Response) return actor;
    const { reportId } = await params;
    const frozen = isId(reportId) ? await getFrozenReport(actor, reportId) : null;
    return frozen ? reportResponse(frozen.report, format) : fileRefused(404, [{ message: "There is no such report." }]);
  };
}
