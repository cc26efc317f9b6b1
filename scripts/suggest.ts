import { text } from "node:stream/consumers";
import { csvLine } from "@/lib/csv/write";
import { suggestPersona } from "@/lib/domain/suggestion";

/** Titles on standard input, one a line; one row of CSV for each on standard output. The last line may lack its end. */
const lines = (await text(process.stdin)).replace(/^\uFEFF/, "").split(/\r?\n/);
if (lines.at(-1) === "") lines.pop();

const rowsAtATime = 5_000;

process.stdout.write("title,persona,confidence,reason\r\n");
for (let start = 0; start < lines.length; start += rowsAtATime) {
  const rows = lines.slice(start, start + rowsAtATime).map(row);
  if (!process.stdout.write(rows.join(""))) await new Promise((resolve) => process.stdout.once("drain", resolve));
}

function row(title: string): string {
  const suggestion = suggestPersona({ title });
  return suggestion.persona === null
    ? csvLine([title, "NONE", 0, suggestion.reason])
    : csvLine([title, suggestion.persona, suggestion.confidence, suggestion.reason]);
}
