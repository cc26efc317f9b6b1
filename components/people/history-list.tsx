import { UndoButton } from "./undo-button";

export type HistoryItem = {
  seq: string;
  title: string;
  by: string;
  when: string;
  isUndo: boolean;
  changeId: string;
  mayUndo: boolean;
  together: number;
};

/** What was done to a person, latest first, with the way back. */
export function HistoryList({ items }: { items: readonly HistoryItem[] }) {
  if (items.length === 0) return <p className="text-sm text-ink-soft">Nothing was changed in Muster yet.</p>;
  return (
    <ol className="divide-y divide-line rounded-lg border border-line bg-surface-raised">
      {items.map(({ seq, title, by, when, isUndo, mayUndo, ...undo }) => (
        <li key={seq} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 py-3 text-sm">
          <div className="min-w-0 flex-1 basis-56">
            <p className="wrap-anywhere">
              {isUndo && "Undone: "}
              <bdi>{title}</bdi>
            </p>
            <p className="mt-0.5 text-xs text-ink-soft">
              {by}, {when}
            </p>
          </div>
          {mayUndo && (
            <div className="-my-1 print:hidden">
              <UndoButton {...undo} title={title} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
