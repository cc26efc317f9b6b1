import type { Interval } from "@/lib/domain/interval";
import { periodText } from "@/lib/domain/period-text";
import { Badge } from "../ui/badge";
import { Table, TableBody, Td, Th, Tr } from "../ui/table";

type UnitHistoryProps = {
  versions: readonly (Interval & { id: string; name: string; parent: { name: string } | null })[];
  currentId: string | null;
  at: Date;
  timeZone: string;
};

/** What a unit was called and where it stood, the latest first. */
export function UnitHistory({ versions, currentId, at, timeZone }: UnitHistoryProps) {
  return (
    <Table caption="Names and places over time" className="max-w-3xl">
      <thead>
        <tr>
          <Th>Name</Th>
          <Th>Unit above</Th>
          <Th>When</Th>
        </tr>
      </thead>
      <TableBody>
        {versions.map((version) => (
          <Tr key={version.id}>
            <Th scope="row">
              <bdi className="font-medium">{version.name}</bdi> {version.id === currentId && <Badge>Now</Badge>}
            </Th>
            <Td label="Unit above">{version.parent?.name ?? "None"}</Td>
            <Td label="When">{periodText(version, { at, timeZone })}</Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}
