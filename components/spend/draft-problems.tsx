import { Table, Td, Th, Tr } from "@/components/ui/table";

export type ProblemRow = { row: number | null; label: string; month: string; typed: string; problem: string };

/** Rows of which nothing is taken, each with the reason beside it. */
export function DraftProblems({ rows }: { rows: readonly ProblemRow[] }) {
  return (
    <Table caption="What cannot be taken">
      <thead>
        <tr>
          <Th align="right">Row</Th>
          <Th>Unit</Th>
          <Th>Month</Th>
          <Th align="right">Amount</Th>
          <Th>Why not</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, label, month, typed, problem }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes, in which a row may have several cells.
          <Tr key={index}>
            <Th scope="row" align="right" className="tabular-nums">
              {row ?? <span className="sr-only">Sum</span>}
            </Th>
            <Td label="Unit" className="wrap-anywhere">
              <bdi>{label}</bdi>
            </Td>
            <Td label="Month">{month}</Td>
            <Td label="Amount" align="right" className="wrap-anywhere">
              <bdi>{typed}</bdi>
            </Td>
            <Td label="Why not" className="text-danger">
              {problem}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
