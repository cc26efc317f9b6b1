import { Notice } from "@/components/ui/notice";
import { managerNames } from "@/lib/domain/import-guess";
import { type ImportMapping, isSameColumns } from "@/lib/domain/import-mapping";
import { sourceOf } from "@/lib/domain/import-source";

type Columns = ImportMapping["columns"];

type SourceNoteProps = {
  headings: string[];
  /** Values of each column. */
  samples: string[][];
  /** What the headings say by themselves. */
  guess: Columns;
  chosen: Columns;
};

/** Which system the file looks like an export of, and what is done where a column invites a mistake. */
export function SourceNote({ headings, samples, guess, chosen }: SourceNoteProps) {
  const source = sourceOf(headings);
  const managers = headings[managerNames(headings, samples, chosen) ?? -1];
  const status = headings[chosen.status ?? -1];
  const hasGuests = /^user ?type$/i.test(headings[chosen.kind ?? -1] ?? "");
  const remarks = [
    source &&
      isSameColumns(chosen, guess) &&
      `The columns are set as ${source} fills them. Change those that you use for something else.`,
    managers &&
      `Managers are not imported: “${managers}” holds their names, and people are matched by employee ID or e-mail only. Add the manager’s ID or e-mail to the export.`,
    status && `Rows whose “${status}” says suspended, disabled, terminated or the like count as not being in the file.`,
    hasGuests && "Guest accounts count as not being in the file, too.",
  ].flatMap((remark) => remark || []);
  if (!source && remarks.length === 0) return null;
  return (
    <Notice
      tone={managers ? "warning" : "accent"}
      title={source ? `Looks like an export of ${source}` : "How this file is read"}
    >
      {remarks.length > 0 && (
        <ul className="flex max-w-prose list-disc flex-col gap-1 pl-4">
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
