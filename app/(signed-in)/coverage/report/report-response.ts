import { light } from "@/lib/diagram/theme";
import type { Report } from "@/lib/domain/report";
import { reportPdf } from "@/lib/export/report-pdf";
import { reportSlides } from "@/lib/export/report-slides";
import { inTurn } from "@/lib/export/turns";
import { fileResponse, tooManyFiles } from "../../file-response";

const slides = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

/** A report as a file, made in its turn. Light, since it is handed out. */
export async function reportResponse(report: Report, format: "pdf" | "pptx"): Promise<Response> {
  const name = `coverage-report-${report.day}.${format}`;
  if (format === "pdf") {
    const file = await inTurn(() => reportPdf(report, light));
    return file === null ? tooManyFiles() : fileResponse(new Uint8Array(file), { type: "application/pdf", name });
  }
  const file = await inTurn(() => reportSlides(report, light));
  return file === null ? tooManyFiles() : fileResponse(file, { type: slides, name });
}
