import type { Route } from "next";
import Link from "next/link";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { Day } from "@/lib/domain/day";
import { instantText, shortDayText } from "@/lib/domain/day-text";

type FrozenReportsProps = {
  reports: readonly { id: string; day: Day; since: Day; frozenBy: string; frozenAt: Date; hash: string }[];
  timeZone: string;
};

export function FrozenReports({ reports, timeZone }: FrozenReportsProps) {
  return (
    <Table caption="Frozen reports, the latest first">
      <thead>
        <tr>
          <Th>Report of</Th>
          <Th>Compared with</Th>
          <Th>Frozen</Th>
          <Th>By</Th>
          <Th>SHA-256 begins</Th>
        </tr>
      </thead>
      <tbody>
        {reports.map(({ id, day, since, frozenBy, frozenAt, hash }) => (
          <Tr key={id}>
            <Th scope="row">
              <Link
                href={`/coverage/report/frozen/${id}` as Route}
                prefetch={false}
                className="underline underline-offset-3"
              >
                {shortDayText(day)}
              </Link>
            </Th>
            <Td label="Compared with">{shortDayText(since)}</Td>
            <Td label="Frozen">{instantText(frozenAt, timeZone)}</Td>
            <Td label="By">
              <bdi>{frozenBy}</bdi>
            </Td>
            <Td label="SHA-256 begins">
              <code>{hash.slice(0, 12)}</code>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
