"use client";

import { useState } from "react";
import type { Day } from "@/lib/domain/day";
import type { Named } from "@/lib/domain/gap-life";
import type { GapLine } from "@/lib/domain/gap-line";
import { Badge } from "../ui/badge";
import { RowCheckbox } from "../ui/checkbox";
import { Table, Td, Th, Tr } from "../ui/table";
import { GapBulkBar } from "./gap-bulk-bar";
import { GapStateBadge } from "./gap-state-badge";
import { SeverityBadge } from "./severity-badge";

type GapTableProps = {
  lines: readonly GapLine[];
  /** Null where nothing can be changed: on another day than today. */
  bulk: {
    owners: readonly Named[];
    me: string;
    today: Day;
    seen: string;
    /** How many match, on all pages, and the query that they match. */
    total: number;
    query: string;
  } | null;
};

/** Gaps, worst first, to read and to choose. Choosing is by the boxes; everything else is on a gap's own page. */
export function GapTable({ lines, bulk }: GapTableProps) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const chosen = lines.filter(({ id }) => selected.has(id));

  function toggle(id: string, isChosen: boolean) {
    setSelected(isChosen ? new Set([...selected, id]) : new Set([...selected].filter((each) => each !== id)));
  }

  return (
    <>
      <Table caption="Gaps, worst first">
        <thead>
          <tr>
            {bulk && (
              <Th className="w-8">
                <RowCheckbox
                  label="Select every gap on this page"
                  checked={lines.length > 0 && chosen.length === lines.length}
                  onChange={(event) => setSelected(new Set(event.target.checked ? lines.map(({ id }) => id) : []))}
                />
              </Th>
            )}
            <Th>Severity</Th>
            <Th>Gap</Th>
            <Th align="right">A month</Th>
            <Th>Open for</Th>
            <Th>State</Th>
            <Th>Owner</Th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Tr key={line.id} selected={selected.has(line.id)} className="max-md:relative">
              {bulk && (
                <Td className="max-md:absolute max-md:top-2 max-md:right-2">
                  <RowCheckbox
                    label={`Select ${line.name}`}
                    checked={selected.has(line.id)}
                    onChange={(event) => toggle(line.id, event.target.checked)}
                  />
                </Td>
              )}
              <GapCells line={line} />
            </Tr>
          ))}
        </tbody>
      </Table>
      {bulk && chosen.length > 0 && (
        <GapBulkBar
          key={chosen.map(({ id }) => id).join()}
          gapIds={chosen.map(({ id }) => id)}
          {...bulk}
          onClear={() => setSelected(new Set())}
        />
      )}
    </>
  );
}

function GapCells({ line }: { line: GapLine }) {
  return (
    <>
      <Td>
        <SeverityBadge severity={line.severity} />
      </Td>
      <Th scope="row" className="font-normal wrap-anywhere max-md:pr-12">
        <a href={line.href} data-route className="text-pretty underline-offset-3 hover:underline">
          {line.headline}
        </a>
        {line.reopened && <span className="block text-xs text-ink-soft">{line.reopened}</span>}
      </Th>
      <Td label="A month" align="right">
        {line.money ?? <span className="text-ink-soft">Not known</span>}
      </Td>
      <Td label="Open for">
        <span title={line.since} className="whitespace-nowrap">
          {line.age}
        </span>
      </Td>
      <Td label="State">
        {/* In one piece, which stands beside its label on a phone. */}
        <div>
          <GapStateBadge state={line.state} isOverdue={line.isOverdue} />
          {line.next && <span className="block text-xs text-ink-soft wrap-anywhere">{line.next}</span>}
        </div>
      </Td>
      <Td label="Owner" className="wrap-anywhere">
        {line.owner ? <bdi>{line.owner}</bdi> : <Badge>Nobody</Badge>}
      </Td>
    </>
  );
}
