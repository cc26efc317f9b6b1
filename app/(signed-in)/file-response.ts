import { byteOrderMark, csvLine } from "@/lib/csv/write";
import type { Problem } from "@/lib/domain/outcome";

/** A file to be kept under a name; opened by itself it may do nothing. */
export function fileResponse(
  file: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | string,
  { type, name }: { type: string; name: string },
) {
  return new Response(file, {
    headers: { ...headers, "Content-Type": type, "Content-Disposition": `attachment; filename="${name}"` },
  });
}

/** A table as a file, one of its rows a line, that spreadsheets read in any language. */
export function csvResponse(name: string, rows: readonly Parameters<typeof csvLine>[0][]) {
  return fileResponse(byteOrderMark + rows.map(csvLine).join(""), { type: "text/csv; charset=utf-8", name });
}

/** Why there is no file. */
export function fileRefused(status: number, problems: readonly Problem[]): Response {
  return Response.json({ problems }, { status, headers });
}

export function tooManyFiles(): Response {
  const problems = [{ message: "Many files are being made. Try again in a few seconds." }];
  return Response.json({ problems }, { status: 503, headers: { ...headers, "Retry-After": "5" } });
}

const headers = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  "Cache-Control": "no-store",
};
