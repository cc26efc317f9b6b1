import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { Day } from "@/lib/domain/day";
import { OpenSeatActions } from "./open-seat-actions";

export type OpenSeatRow = {
  id: string;
  title: string;
  /** "Deputy of the CCoE" */
  of: string;
  /** Percent of a person's time. */
  share: number;
  /** "since 1 Mar 2026" */
  period: string;
  /** "45 days", or that it is planned. */
  age: string;
};

type OpenSeatTableProps = {
  caption: string;
  rows: readonly OpenSeatRow[];
  /** Null for who may not change it, on another day than today, and for seats that are over. */
  today: Day | null;
};

/** Approved positions, with how long they have been open. */
export function OpenSeatTable({ caption, rows, today }: OpenSeatTableProps) {
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Th>Title</Th>
          <Th>Of</Th>
          <Th align="right">Time share</Th>
          <Th>Open</Th>
          <Th align="right">For</Th>
          {today !== null && (
            <Th>
              <span className="sr-only">Actions</span>
            </Th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, title, of, share, period, age }) => (
          <Tr key={id}>
            <Th scope="row" className="font-medium wrap-anywhere">
              <bdi>{title}</bdi>
            </Th>
            <Td label="Of" className="wrap-anywhere">
              {of}
            </Td>
            <Td label="Time share" align="right">
              {share} %
            </Td>
            <Td label="Open">{period}</Td>
            <Td label="For" align="right">
              {age}
            </Td>
            {today !== null && (
              <Td>
                <OpenSeatActions openSeatId={id} title={title} of={of} today={today} />
              </Td>
            )}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
