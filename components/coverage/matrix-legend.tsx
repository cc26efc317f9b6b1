import { classes } from "@/components/ui/classes";
import { type CellState, cellStates } from "@/lib/domain/coverage-cell";
import { cellLooks } from "./cell-look";

const meanings: Record<CellState, string> = {
  GAP: "Gap: nobody, or too few",
  ABSENT: "On leave: nobody else holds it",
  SINGLE: "One person, no deputy",
  COVERED: "Covered",
  NOT_REQUIRED: "Not required",
  NOT_EVALUATED: "Not evaluated: the spend is not known",
};

export function MatrixLegend() {
  return (
    <ul aria-label="Legend" className="mt-3 flex flex-wrap gap-x-5 gap-y-2 text-xs text-ink-soft">
      {cellStates.map((state) => {
        const { Icon, tile, ink } = cellLooks[state];
        return (
          <li key={state} className="flex items-center gap-2">
            <span className={classes("grid h-6 w-8 place-items-center rounded-sm", tile, ink)}>
              <Icon aria-hidden="true" className="size-3.5" />
            </span>
            {meanings[state]}
          </li>
        );
      })}
    </ul>
  );
}
