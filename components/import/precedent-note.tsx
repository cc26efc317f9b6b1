import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type ImportMapping, isSameColumns } from "@/lib/domain/import-mapping";

type Columns = ImportMapping["columns"];

/** What the columns of an earlier file with the same headings meant; `day` is the day of that import in words. */
export type Precedent = { columns: Columns; by: string; day: string };

type PrecedentNoteProps = {
  precedent: Precedent;
  /** What the headings say by themselves. */
  guess: Columns;
  chosen: Columns;
  onTake: (columns: Columns) => void;
};

/** Says that the columns are those of an earlier import, with the way to the guess and back. */
export function PrecedentNote({ precedent: { columns, by, day }, guess, chosen, onTake }: PrecedentNoteProps) {
  if (isSameColumns(columns, guess)) return null;
  const isTaken = isSameColumns(chosen, columns);
  return (
    <Notice
      title={`Columns ${isTaken ? "as in" : "differ from"} the import of ${day} by ${by}`}
      actions={
        <Button size="small" onClick={() => onTake(isTaken ? guess : columns)}>
          {isTaken ? "Guess by the headings instead" : "Take those columns"}
        </Button>
      }
    >
      That file had the same headings.
    </Notice>
  );
}
