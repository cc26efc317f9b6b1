import "server-only";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { ColumnReader } from "@/lib/csv/columns";
import { FileRefused } from "@/lib/csv/limits";
import type { Granted } from "@/lib/domain/access";
import { exactDecimal } from "@/lib/domain/exact-decimal";
import { type FocusUnit, focusColumns } from "@/lib/domain/focus";
import { FocusSum } from "@/lib/domain/focus-sum";
import { shownFileName } from "@/lib/domain/import-file";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import { focusUnitText } from "@/lib/domain/spend-draft";
import { getOrganisation } from "./organisation";
import { stageSpend } from "./spend-stage";
import { cutOff } from "./spend-table-upload";

export type FocusUploadInput = {
  fileName: string;
  unit: FocusUnit;
  bytes: AsyncIterable<Uint8Array>;
  /** What the browser said that it sends; less than that is an upload that was cut off. */
  expectedBytes: number | null;
};

/** What a compressed file may unpack to: twelve times what may be sent. */
const mostUnpacked = 12 * 1024 ** 3;

/**
 * Adds up a FOCUS cost file, plain or gzipped, as it comes in, and stages the sums. Nothing of the file is kept, on disk or
 * in memory, but a sum for each label and month. Nothing of the register changes.
 */
export async function uploadCostFile(
  actor: Granted<"unit:write">,
  { fileName, unit, bytes, expectedBytes }: FocusUploadInput,
): Promise<Outcome<{ draftId: string }>> {
  const { currency } = await getOrganisation();
  const came = counted(bytes);
  try {
    const sum = await sumOf(came, unit, currency);
    if (expectedBytes !== null && came.bytes < expectedBytes) return refused(cutOff);
    if (sum.lines.length === 0 && sum.facts.rows === 0) return refused("There are no rows below the headings.");
    const draftId = await stageSpend(actor, {
      source: "FOCUS",
      title: shownFileName(fileName),
      facts: { kind: "FOCUS", currency, unit, bytes: came.bytes, ...sum.facts },
      lines: sum.lines.map(({ label, month, cost, rows }) => ({
        row: rows,
        label,
        month,
        typed: focusUnitText(unit),
        amount: exactDecimal(cost),
        problem: null,
      })),
    });
    return done({ draftId });
  } catch (error) {
    if (error instanceof FileRefused) return refused(error.message);
    throw error;
  }
}

/** @throws FileRefused for what is no cost file. It is read to its end all the same: a browser hears no answer before. */
export async function sumOf(came: Counted, unit: FocusUnit, currency: string): Promise<FocusSum> {
  const sum = new FocusSum(unit, currency);
  let refusal: FileRefused | null = null;
  const refuse = (message: string) => {
    throw new FileRefused(message);
  };
  const reader = new ColumnReader({
    headings: (headings) => {
      const columns = focusColumns(headings, unit);
      return columns.ok ? columns.value : refuse(columns.problems[0]?.message ?? "");
    },
    row: (cells, number) => {
      const reason = sum.add(cells, number);
      if (reason !== null) refuse(reason);
    },
  });
  let unpacked = 0;
  const read = async (chunks: AsyncIterable<Uint8Array>) => {
    for await (const chunk of chunks) {
      unpacked += chunk.length;
      if (unpacked > mostUnpacked) refuse("The file unpacks to more than 12 GB. Split it by billing period.");
      refusal ??= refusalOf(() => reader.push(chunk));
    }
  };
  const source = Readable.from(came.chunks, { objectMode: true });
  if (await came.isGzip()) await pipeline(source, createGunzip(), read).catch(unpacking);
  else await pipeline(source, read);
  refusal ??= refusalOf(() => reader.end());
  if (refusal) throw refusal;
  return sum;
}

/** Bytes as they come, how many there were, and whether they begin as gzip does. */
export type Counted = { chunks: AsyncIterable<Uint8Array>; readonly bytes: number; isGzip: () => Promise<boolean> };

export function counted(source: AsyncIterable<Uint8Array>): Counted {
  const iterator = source[Symbol.asyncIterator]();
  let bytes = 0;
  let first: Promise<IteratorResult<Uint8Array>> | null = null;
  const begin = () => {
    first ??= iterator.next();
    return first;
  };
  async function* chunks() {
    for (let next = await begin(); !next.done; next = await iterator.next()) {
      bytes += next.value.length;
      yield next.value;
    }
  }
  return {
    chunks: chunks(),
    get bytes() {
      return bytes;
    },
    isGzip: async () => {
      const { value } = await begin();
      return value?.[0] === 0x1f && value[1] === 0x8b;
    },
  };
}

function refusalOf(work: () => void): FileRefused | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof FileRefused) return error;
    throw error;
  }
}

function unpacking(error: unknown): never {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code.startsWith("Z_")) {
    throw new FileRefused("The compressed file is damaged or was cut off. Compress it again, or send it as plain CSV.");
  }
  throw error;
}
