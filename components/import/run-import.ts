import type { ImportProgress } from "@/lib/domain/import-file";
import type { Problem } from "@/lib/domain/outcome";

/** Where a running upload, comparison or application is. */
export type Progress =
  | { phase: "sending"; sent: number; total: number }
  | { phase: "working"; step: Extract<ImportProgress, { step: unknown }>["step"] | null; rows: number | null };

export type RunResult = { ok: true; importId: string; changeId: string | null } | { ok: false; problems: Problem[] };

type Run = {
  url: string;
  body: Blob | string;
  headers: Record<string, string>;
  onProgress: (progress: Progress) => void;
};

const unreachable = "Muster could not be reached. Nothing was changed; check the connection and try again.";
const unreadable = "The answer of the server could not be read. Load the page again.";

/** Sends, and reads the answer line by line as it comes. XMLHttpRequest, since fetch does not tell how much is sent. */
export function runImport({ url, body, headers, onProgress }: Run): Promise<RunResult> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress({ phase: "sending", sent: loaded, total });
    request.upload.onload = () => onProgress({ phase: "working", step: null, rows: null });
    request.onprogress = () => {
      const last = lastLine(request.responseText);
      if (last && "step" in last) onProgress({ phase: "working", step: last.step, rows: last.rows ?? null });
    };
    request.onload = () => resolve(resultOf(request));
    request.onerror = () => resolve({ ok: false, problems: [{ message: unreachable }] });
    request.send(body);
  });
}

function resultOf(request: XMLHttpRequest): RunResult {
  const last = lastLine(request.responseText);
  if (last && "done" in last) return { ok: true, ...last.done };
  if (last && "refused" in last) return { ok: false, problems: last.refused };
  return { ok: false, problems: [{ message: messageOf(request.responseText) ?? unreadable }] };
}

/** The last line that is there in full. */
function lastLine(text: string): ImportProgress | null {
  const line = text.slice(0, text.lastIndexOf("\n")).split("\n").at(-1);
  return line === undefined || line === "" ? null : (parsed(line) as ImportProgress | null);
}

/** What a route says that did not get as far as running: { message }. */
function messageOf(text: string): string | null {
  const body = parsed(text);
  return typeof body === "object" && body !== null && "message" in body ? String(body.message) : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
