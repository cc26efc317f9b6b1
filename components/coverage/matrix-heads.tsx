// biome-ignore-all lint/a11y/useSemanticElements: a table of absolutely placed rows would be one by name only
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells of a row take the focus
import { ArrowDown, ArrowUp } from "lucide-react";
import { classes } from "@/components/ui/classes";
import { PersonaMark } from "@/components/ui/persona-mark";
import type { MatrixOrder } from "@/lib/domain/matrix-order";
import { type MatrixColumn, matrixColumns } from "./matrix-columns";

/** The heads stay in sight; those that can be sorted by say so. */
export function MatrixHeads({ order, active }: { order: MatrixOrder; active: number }) {
  return (
    <div role="rowgroup" className="matrix-heads">
      <div role="row" aria-rowindex={1} className="matrix-row h-full">
        {matrixColumns.map((column, index) => (
          <div
            key={column.name}
            role="columnheader"
            data-column={index}
            tabIndex={index === active ? 0 : -1}
            title={column.title}
            aria-sort={sortOf(column, order)}
            className={classes(
              "matrix-cell flex items-center gap-1.5 px-3 whitespace-nowrap",
              (index === 1 || index === 2) && "justify-end",
              column.order && "cursor-pointer hover:text-ink",
            )}
          >
            {column.persona && <PersonaMark persona={column.persona} className="size-2.5" />}
            {column.name}
            {column.order === order && <Arrow order={order} />}
          </div>
        ))}
      </div>
    </div>
  );
}

function Arrow({ order }: { order: MatrixOrder }) {
  const Icon = order === "NAME" ? ArrowUp : ArrowDown;
  return <Icon aria-hidden="true" className="size-3.5 shrink-0" />;
}

function sortOf(column: MatrixColumn, order: MatrixOrder): "ascending" | "descending" | "none" | undefined {
  if (column.order === undefined) return undefined;
  if (column.order !== order) return "none";
  return order === "NAME" ? "ascending" : "descending";
}
