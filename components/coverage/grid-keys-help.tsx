import { Dialog } from "@/components/ui/dialog";

const keys: readonly (readonly [string, string])[] = [
  ["Arrows", "From cell to cell; with Ctrl to the edge"],
  ["Home, End", "First and last cell of the row; with Ctrl of the whole grid"],
  ["Page Up, Page Down", "As many rows as are in sight"],
  ["Right, Left, Space", "On a unit: opens and closes what is below it; Left again goes to the unit above"],
  ["Enter", "On a cell: who is there, and filling it. On a unit: shows it alone. On a head: sorts by it"],
  ["Enter, Enter", "On a gap: fills it with whoever fits best; the toast takes it back"],
  ["Escape", "Back to the cell"],
  ["Letters", "To the next unit whose name begins with them"],
  ["?", "This help"],
];

/** What the keys do in a grid. */
export function GridKeysHelp({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys" description="The grid is used as a spreadsheet is.">
      <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-2 text-sm">
        {keys.map(([key, meaning]) => (
          <div key={key} className="contents">
            <dt className="font-medium whitespace-nowrap">{key}</dt>
            <dd className="text-pretty text-ink-soft">{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
