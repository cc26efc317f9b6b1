"use client";

import { Button } from "@/components/ui/button";
import type { CellDetail } from "@/lib/domain/cell-detail";
import type { Day } from "@/lib/domain/day";
import { ExemptCellDialog } from "./exempt-cell-dialog";
import type { FillTarget } from "./fill-target";
import { PlanGapDialog } from "./plan-gap-dialog";
import { WaiveGapDialog } from "./waive-gap-dialog";

type CellActionsProps = { detail: CellDetail; target: FillTarget; today: Day };

/** Of gaps, worst first, the one that something is to be done about: no waived one. */
export function worstGap(gaps: CellDetail["gaps"]): CellDetail["gaps"][number] | undefined {
  return gaps.find(({ state }) => state !== "WAIVED");
}

/**
 * What else than filling can become of a cell: a plan, a waiver, or no need of anybody. A plan that there is already is
 * changed on the gap's page, which shows it.
 */
export function CellActions({ detail: { gaps, exemption }, target, today }: CellActionsProps) {
  const worst = worstGap(gaps);
  return (
    <>
      {worst && (
        <>
          {worst.state === "OPEN" && (
            <PlanGapDialog gap={worst} today={today} trigger={<Button size="small">Plan</Button>} />
          )}
          <WaiveGapDialog gap={worst} today={today} trigger={<Button size="small">Waive</Button>} />
        </>
      )}
      {"unit" in target && (worst !== undefined || exemption !== null) && (
        <ExemptCellDialog
          unit={target.unit}
          persona={target.persona}
          exemption={exemption}
          trigger={<Button size="small">{exemption === null ? "Not required" : "Let the rules decide"}</Button>}
        />
      )}
    </>
  );
}
