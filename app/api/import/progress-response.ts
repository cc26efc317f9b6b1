import type { ImportProgress } from "@/lib/domain/import-file";
import type { Refusal } from "@/lib/domain/outcome";

type Work = (
  say: (progress: ImportProgress) => void,
) => Promise<{ ok: true; importId: string; changeId?: string | null } | Refusal>;

const failed = "Something went wrong here. Nothing was changed; try again.";

/**
 * Answers with what `work` says while it runs, one JSON object a line, so that a page can show it. The answer begins with
 * the first of them: whatever fails before has a status of its own. Work goes on when the page is left.
 */
export function progressResponse(work: Work): Promise<Response> {
  return new Promise((resolve, reject) => {
    const encoder = new TextEncoder();
    let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
    const body = new ReadableStream<Uint8Array>({
      start: (started) => {
        controller = started;
      },
      cancel: () => {
        controller = null;
      },
    });
    let hasBegun = false;
    const say = (progress: ImportProgress) => {
      controller?.enqueue(encoder.encode(`${JSON.stringify(progress)}\n`));
      if (hasBegun) return;
      hasBegun = true;
      const status = "refused" in progress ? 422 : 200;
      resolve(new Response(body, { status, headers: { "Content-Type": "application/x-ndjson; charset=utf-8" } }));
    };
    work(say).then(
      (outcome) => {
        if (!outcome.ok) say({ refused: outcome.problems });
        else say({ done: { importId: outcome.importId, changeId: outcome.changeId ?? null } });
        controller?.close();
      },
      (error: unknown) => {
        if (!hasBegun) return reject(error);
        // The name only: messages of the database quote rows, and those are people.
        console.error(`An import failed: ${error instanceof Error ? error.name : "unknown"}`);
        say({ refused: [{ message: failed }] });
        controller?.close();
      },
    );
  });
}
