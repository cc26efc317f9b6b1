import { Select } from "@/components/ui/field";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { importFieldNames, importFields } from "@/lib/domain/import-field";
import type { ImportMapping } from "@/lib/domain/import-mapping";

type MappingTableProps = {
  headings: string[];
  samples: string[][];
  columns: ImportMapping["columns"];
  onMean: (column: number, meaning: string) => void;
};

/** The columns of the file in its order: what they are called, what is in them, what they mean. */
export function MappingTable({ headings, samples, columns, onMean }: MappingTableProps) {
  const meaningOf = new Map(Object.entries(columns).map(([field, column]) => [column, field]));
  return (
    <Table caption="Columns of the file">
      <thead>
        <tr>
          <Th>Column</Th>
          <Th>For example</Th>
          <Th>Means</Th>
        </tr>
      </thead>
      <tbody>
        {headings.map((heading, column) => (
          <Tr key={heading}>
            <Th scope="row" className="align-middle! font-medium! wrap-anywhere">
              {heading}
            </Th>
            <Td label="For example" className="align-middle! text-ink-soft wrap-anywhere">
              {samples[column]?.join(" · ") || "Empty"}
            </Td>
            <Td label="Means" className="md:w-72">
              <Select
                aria-label={`Meaning of ${heading}`}
                value={meaningOf.get(column) ?? ""}
                onChange={(event) => onMean(column, event.currentTarget.value)}
              >
                <option value="">Not imported</option>
                {importFields.map((field) => (
                  <option key={field} value={field}>
                    {importFieldNames[field]}
                  </option>
                ))}
              </Select>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
