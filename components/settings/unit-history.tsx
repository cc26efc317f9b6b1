import type { Interval } from "@/lib/domain/interval";
import { periodText } from "@/lib/domain/period-text";
import { Badge } from "../ui/badge";
import { Table, Td, Th, Tr } from "../ui/table";

type UnitHistoryProps = {
  versions: readonly (Interval & {
    id: string;
    name: string;
    parent: { name: string } | null;
    tags: readonly string[];
  })[];
  currentId: string | null;
  at: Date;
  timeZone: string;
};

/** What a unit was called, where it stood and which tags it had, the latest first. */
export function UnitHistory({ versions, currentId, at, timeZone }: UnitHistoryProps) {
  return (
    <Table caption="Names, places and tags over time" className="max-w-3xl">
      <thead>
        <tr>
          <Th>Name</Th>
          <Th>Unit above</Th>
          <Th>Tags</Th>
          <Th>When</Th>
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <Tr key={version.id}>
            <Th scope="row">
              <bdi className="font-medium">{version.name}</bdi> {version.id === currentId && <Badge>Now</Badge>}
            </Th>
            <Td label="Unit above">{version.parent?.name ?? "None"}</Td>
            <Td label="Tags">{version.tags.join(", ") || "None"}</Td>
            <Td label="When">{periodText(version, { at, timeZone })}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
