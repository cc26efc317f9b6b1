import "server-only";
import { constants, gunzipSync } from "node:zlib";
import { ColumnReader } from "@/lib/csv/columns";
import { FileRefused } from "@/lib/csv/limits";
import type { Granted } from "@/lib/domain/access";
import { type FocusChoices, focusChoices, tagsColumn } from "@/lib/domain/focus";
import { type Outcome, refused } from "@/lib/domain/outcome";

/** How far into a compressed beginning is looked. */
const mostUnpacked = 8 * 1024 * 1024;

/** What the beginning of a cost file offers as the unit. `head` may end anywhere, in the middle of a record too. */
export function readFocusHead(_: Granted<"unit:write">, head: Uint8Array): Outcome<FocusChoices> {
  let headings: string[] = [];
  const tagCells: string[] = [];
  const reader = new ColumnReader({
    headings: (found) => {
      headings = found;
      const tags = tagsColumn(found);
      return tags === null ? [] : [tags];
    },
    row: ([tags]) => {
      if (tags !== undefined) tagCells.push(tags);
    },
  });
  try {
    const text = head[0] === 0x1f && head[1] === 0x8b ? unpacked(head) : head;
    const lastLine = text.lastIndexOf(0x0a);
    reader.push(lastLine < 0 ? text : text.subarray(0, lastLine + 1));
    reader.end();
  } catch (error) {
    // The slice may have cut a record in two; what was read before it is of use.
    if (!(error instanceof FileRefused) && !isOfZlib(error)) throw error;
    if (headings.length === 0)
      return refused("The beginning of this file cannot be read. Choose a CSV, or one that is gzipped.");
  }
  return focusChoices(headings, tagCells);
}

function unpacked(head: Uint8Array): Uint8Array {
  return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: mostUnpacked });
}

function isOfZlib(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^Z_|ERR_BUFFER_TOO_LARGE/.test(String(error.code));
}
