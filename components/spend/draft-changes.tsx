import { Table, Td, Th, Tr } from "@/components/ui/table";

export type ChangeRow = {
  unitId: string;
  unit: string;
  code: string;
  month: string;
  now: string | null;
  becomes: string;
};

/** Each month of each unit that applying changes: what it says now, and what it becomes. */
export function DraftChanges({ rows }: { rows: readonly ChangeRow[] }) {
  return (
    <Table caption="What changes">
      <thead>
        <tr>
          <Th>Unit</Th>
          <Th>Month</Th>
          <Th align="right">Now</Th>
          <Th align="right">Becomes</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ unitId, unit, code, month, now, becomes }) => (
          <Tr key={`${unitId} ${month}`}>
            <Th scope="row" className="wrap-anywhere">
              <bdi>{unit}</bdi> <span className="text-ink-soft">{code}</span>
            </Th>
            <Td label="Month">{month}</Td>
            <Td label="Now" align="right">
              {now ?? <span className="text-ink-soft">not known</span>}
            </Td>
            <Td label="Becomes" align="right" className="font-medium">
              {becomes}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
