import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { UnitProgress } from "@/lib/domain/campaign";
import { Progress } from "./progress";

/** How far each unit is, by name. */
export function UnitProgressTable({ units }: { units: readonly UnitProgress[] }) {
  return (
    <Table caption="Progress by unit">
      <thead>
        <tr>
          <Th>Unit</Th>
          <Th>Answered</Th>
        </tr>
      </thead>
      <tbody>
        {units.map(({ unit, counts }) => (
          <Tr key={unit}>
            <Th scope="row" className="font-medium wrap-anywhere">
              <bdi>{unit}</bdi>
            </Th>
            <Td label="Answered">
              <Progress counts={counts} of={unit} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
