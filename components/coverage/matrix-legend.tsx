import { CornerLeftDown } from "lucide-react";
import { type CellState, cellStates } from "@/lib/domain/coverage-cell";
import { cellIcons } from "./cell-look";

const meanings: Record<CellState, string> = {
  GAP: "Gap: nobody, or too few",
  ABSENT: "On leave: nobody else holds it",
  PLANNED: "Planned: somebody is to fill it",
  WAIVED: "Waived: an accepted gap",
  STALE: "Not confirmed lately",
  SINGLE: "One person, no deputy",
  COVERED: "Covered",
  NOT_REQUIRED: "Not required",
  NOT_EVALUATED: "Not evaluated: the spend is not known",
};

export function MatrixLegend() {
  return (
    <ul aria-label="Legend" className="mt-3 flex flex-wrap gap-x-5 gap-y-2 text-xs text-ink-soft">
      {cellStates.map((state) => {
        const Icon = cellIcons[state];
        return (
          <li key={state} className="flex items-center gap-2">
            <span className="cell-tile grid h-6 w-8 place-items-center" data-state={state}>
              <span className="cell-state">
                <Icon aria-hidden="true" className="size-3.5" />
              </span>
            </span>
            {meanings[state]}
          </li>
        );
      })}
      <li className="flex items-center gap-1">
        <CornerLeftDown aria-hidden="true" className="size-3.5" />
        Gaps in the units below a closed one
      </li>
    </ul>
  );
}
