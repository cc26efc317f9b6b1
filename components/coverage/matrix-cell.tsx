import { CornerLeftDown } from "lucide-react";
import type { MatrixCell } from "@/lib/domain/coverage-matrix";
import { severityNames } from "@/lib/domain/gap-kind";
import { cellStateText } from "@/lib/domain/matrix-text";
import { cellIcons } from "./cell-look";

type MatrixCellTileProps = {
  cell: MatrixCell;
  /** Whether the units below are out of sight, so that their gaps must be told here. */
  isRolled: boolean;
};

/** One unit's people of one persona, and whether that is enough. */
export function MatrixCellTile({ cell, isRolled }: MatrixCellTileProps) {
  const { state, names, count, severity, gapsBelow } = cell;
  const Icon = cellIcons[state];
  const rest = count - names.length;
  return (
    <span className="cell-tile flex h-full min-w-0 flex-col px-2 py-1" data-state={state}>
      <span className="cell-state">
        <Icon aria-hidden="true" className="size-3.5 shrink-0" />
        <span className="min-w-0 truncate">{cellStateText(cell)}</span>
        {severity && <span className="-ml-1.5 shrink-0 font-normal">, {severityNames[severity].toLowerCase()}</span>}
        {isRolled && gapsBelow > 0 && (
          <span
            className="ml-auto flex shrink-0 items-center pl-1 font-normal text-ink-soft"
            title="Gaps in the units below"
          >
            <CornerLeftDown aria-hidden="true" className="size-3" />
            {gapsBelow.toLocaleString("en-US")}
            <span className="sr-only">{gapsBelow === 1 ? "gap below" : "gaps below"}</span>
          </span>
        )}
      </span>
      {names.length > 0 && (
        <span className="flex min-w-0 gap-1">
          <span className="truncate">
            {names.map((name, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name
              <span key={index}>
                {index > 0 && ", "}
                <bdi>{name}</bdi>
              </span>
            ))}
          </span>
          {rest > 0 && <span className="shrink-0 text-ink-soft">+{rest.toLocaleString("en-US")}</span>}
        </span>
      )}
    </span>
  );
}
