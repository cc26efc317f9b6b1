import "server-only";
import type { PoolClient } from "pg";
import { from } from "pg-copy-streams";
import type { ParsedRow } from "@/lib/domain/import-row";
import { pathSeparator } from "@/lib/domain/import-units";

/** A row of the file with what was read from it. */
export type StagedRow = { line: number; cells: readonly string[]; parsed: ParsedRow };

const columns = [
  "import_id",
  "line",
  "cells",
  "external_id",
  "email",
  "name",
  "title",
  "unit_path",
  "manager_ref",
  "manager_email",
  "location",
  "time_zone",
  "kind",
  "starts_on",
  "last_day",
  "reasons",
  "warnings",
].join(", ");

// Few large writes: each costs a turn of the event loop and a message to the database.
const batchCharacters = 128 * 1024;

/** Writes rows by COPY, the fastest way in; holds no more than a batch of them. `wrote` is told the count so far. */
export async function copyRows(
  client: PoolClient,
  table: string,
  { importId, rows, wrote }: { importId: string; rows: AsyncIterable<StagedRow>; wrote: (rows: number) => void },
): Promise<number> {
  const sink = client.query(from(`COPY ${table} (${columns}) FROM STDIN`));
  // Heard to the end: when the database is gone, giving up fails in its turn, and what nobody hears ends the process.
  const failed = new Promise<never>((_, reject) => sink.on("error", reject));
  failed.catch(() => undefined);
  let count = 0;
  let batch = "";
  const flush = async () => {
    const isFull = !sink.write(batch);
    batch = "";
    wrote(count);
    if (isFull) await Promise.race([new Promise((resolve) => sink.once("drain", resolve)), failed]);
  };
  try {
    for await (const row of rows) {
      batch += copyLine(importId, row);
      count += 1;
      if (batch.length >= batchCharacters) await flush();
    }
  } catch (error) {
    sink.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
  if (batch !== "") await flush();
  const finished = new Promise<void>((resolve) => sink.once("finish", resolve));
  sink.end();
  await Promise.race([finished, failed]);
  return count;
}

function copyLine(importId: string, { line, cells, parsed: { facts, reasons, warnings } }: StagedRow): string {
  const values = [
    importId,
    String(line),
    list(cells),
    text(facts.externalId),
    text(facts.email),
    text(facts.name),
    text(facts.title),
    text(facts.unitPath.join(pathSeparator)),
    text(facts.managerId),
    text(facts.managerEmail),
    text(facts.location),
    text(facts.timeZone),
    text(facts.kind),
    text(facts.startsOn),
    text(facts.lastDay),
    list(reasons),
    list(warnings),
  ];
  return `${values.join("\t")}\n`;
}

const special = /[\\\t\n\r]/g;
const escapes: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** COPY's text format. */
function text(value: string | null): string {
  return value === null ? "\\N" : value.replace(special, (character) => escapes[character] ?? character);
}

/** An array literal, and that in COPY's text format. */
function list(values: readonly string[]): string {
  if (values.length === 0) return "{}";
  return text(`{${values.map((value) => `"${value.replace(/["\\]/g, "\\$&")}"`).join(",")}}`);
}
