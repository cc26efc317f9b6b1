"use client";

import { useState } from "react";
import type { GridRow } from "./grid-row";
import { SpendGridRow } from "./spend-grid-row";
import { SpendRowForm } from "./spend-row-form";

type SpendGridProps = {
  /** The earliest first, with their short names. */
  months: readonly { month: string; short: string; long: string }[];
  rows: readonly GridRow[];
  totals: readonly { month: string; amount: string; missing: number }[];
  seen: string;
};

/** Units and months. One row at a time turns into fields. */
export function SpendGrid({ months, rows, totals, seen }: SpendGridProps) {
  const [edited, setEdited] = useState<string | null>(null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by Tab.
    <section aria-label="Spend by unit and month, scrolls sideways" tabIndex={0} className="overflow-x-auto">
      <table className="spend-grid">
        <caption className="sr-only">Spend by unit and month</caption>
        <thead>
          <tr>
            <th scope="col">Unit</th>
            {months.map(({ month, short, long }) => (
              <th key={month} scope="col" aria-label={long}>
                {short}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) =>
            row.id === edited ? (
              <SpendRowForm key={row.id} row={row} months={months} seen={seen} onEnd={() => setEdited(null)} />
            ) : (
              <SpendGridRow key={row.id} row={row} onEdit={() => setEdited(row.id)} />
            ),
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Known, of all units</th>
            {totals.map(({ month, amount }) => (
              <td key={month}>{amount}</td>
            ))}
            <td />
          </tr>
          <tr>
            <th scope="row">Units not known</th>
            {totals.map(({ month, missing }) => (
              <td key={month}>{missing}</td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
