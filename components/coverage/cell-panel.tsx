"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PersonLink } from "@/components/ui/person-link";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { CellDetail } from "@/lib/domain/cell-detail";
import type { MatrixCell } from "@/lib/domain/coverage-matrix";
import type { Day } from "@/lib/domain/day";
import { severityNames } from "@/lib/domain/gap-kind";
import { gapHref } from "@/lib/domain/gap-list-address";
import { cellStateText } from "@/lib/domain/matrix-text";
import { CellActions, worstGap } from "./cell-actions";
import { cellIcons } from "./cell-look";
import { useFill } from "./fill";
import { FillForm } from "./fill-form";
import type { CellTarget, FillTarget } from "./fill-target";
import { type DetailState, useCellDetail } from "./use-cell-detail";

type PanelProps = { cell: MatrixCell; asOf: Day | null; onDone: () => void };

/** A cell of a unit, whose people and reasons are read when it is opened. */
export function UnitCellPanel({ target, ...props }: PanelProps & { target: CellTarget }) {
  return <CellPanel {...props} target={target} state={useCellDetail(target, props.asOf)} />;
}

type CellPanelProps = PanelProps & { target: FillTarget; state: DetailState };

/** A cell opened: how it stands, who holds it and who is left out, and, where a gap is, whom to choose. */
export function CellPanel({ target, cell, state, asOf, onDone }: CellPanelProps) {
  const { canFill, mayAssign, today } = useFill();
  const [isFilling, setFilling] = useState(cell.severity !== null);
  const Icon = cellIcons[cell.state];
  return (
    <div className="flex flex-col gap-4">
      <div className="cell-tile px-2.5 py-1.5" data-state={cell.state}>
        <p className="cell-state">
          <Icon aria-hidden="true" className="size-3.5 shrink-0" />
          {cellStateText(cell)}
          {cell.severity && `, ${severityNames[cell.severity].toLowerCase()}`}
        </p>
      </div>
      {state.status === "loading" && <SkeletonRows rows={2} label="Reading who is there" />}
      {state.status === "failed" && (
        <Notice tone="danger" title="Who is there could not be read">
          Close this and try again.
        </Notice>
      )}
      {state.status === "ready" && (
        <Detail
          detail={state.detail}
          asOf={asOf}
          actions={canFill && today && <CellActions detail={state.detail} target={target} today={today} />}
        />
      )}
      {canFill && isFilling && <FillForm target={target} mayAssign={mayAssign} onDone={onDone} />}
      {!(canFill && isFilling) && (
        <div className="flex flex-wrap gap-2">
          {canFill && (
            <Button onClick={() => setFilling(true)}>{cell.count > 0 ? "Add somebody" : "Choose somebody"}</Button>
          )}
          <Button onClick={onDone}>Close</Button>
        </div>
      )}
    </div>
  );
}

type DetailProps = { detail: CellDetail; asOf: Day | null; actions: ReactNode };

function Detail({ detail, asOf, actions }: DetailProps) {
  const { sentences, holders, count, leftOut, leftOutCount } = detail;
  const [first, ...rule] = sentences;
  const worst = worstGap(detail.gaps) ?? detail.gaps[0];
  return (
    <div className="flex flex-col gap-3 text-sm">
      {first && <p className="text-pretty wrap-anywhere">{first}</p>}
      <Names
        title="Holds it"
        people={holders.map(({ note, ...person }) => ({ person, note }))}
        total={count}
        asOf={asOf}
      />
      <Names
        title="Left out"
        people={leftOut.map(({ reason, ...person }) => ({ person, note: reason }))}
        total={leftOutCount}
        asOf={asOf}
      />
      {rule.length > 0 && (
        <details>
          <summary className="w-fit text-ink-soft underline underline-offset-3">What the policy says</summary>
          {rule.map((sentence) => (
            <p key={sentence} className="mt-1 text-pretty wrap-anywhere">
              {sentence}
            </p>
          ))}
        </details>
      )}
      <div className="flex flex-wrap items-center gap-2 empty:hidden">
        {actions}
        {worst && (
          <a href={gapHref(worst.id, asOf)} data-route="" className="underline underline-offset-3">
            {worst.state === "PLANNED" ? "Its plan, owner and history" : "Its owner and history"}
          </a>
        )}
      </div>
    </div>
  );
}

type NamesProps = {
  title: string;
  people: readonly { person: { id: string; name: string }; note: string | null }[];
  total: number;
  asOf: Day | null;
};

function Names({ title, people, total, asOf }: NamesProps) {
  if (total === 0) return null;
  const rest = total - people.length;
  return (
    <div>
      <h3 className="text-xs font-medium text-ink-soft">{title}</h3>
      <ul className="mt-0.5 max-h-32 overflow-y-auto">
        {people.map(({ person, note }) => (
          <li key={person.id} className="leading-6">
            <PersonLink person={person} asOf={asOf ?? undefined} className="font-normal" />
            {note && <span className="text-ink-soft">, {note}</span>}
          </li>
        ))}
        {rest > 0 && <li className="leading-6 text-ink-soft">and {rest.toLocaleString("en-US")} more</li>}
      </ul>
    </div>
  );
}
