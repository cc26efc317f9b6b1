import type { RowDetail } from "@/lib/domain/audit-details";
import { Table, Td, Th, Tr } from "../ui/table";

/** One row that an event wrote: each field as it was and as it became. */
export function RowDetails({ detail }: { detail: RowDetail }) {
  const { name, change, fields } = detail;
  const caption = `${name} ${change}`;
  return (
    <section>
      <h3 className="mb-1 text-base">{caption}</h3>
      <Table caption={caption} className="max-w-3xl table-fixed">
        <thead>
          <tr>
            <Th className="w-1/4">Field</Th>
            {change !== "added" && <Th>Before</Th>}
            {change !== "removed" && <Th>After</Th>}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <Tr key={field.name}>
              <Th scope="row">{field.name}</Th>
              {change !== "added" && (
                <Td label="Before" className="wrap-anywhere text-ink-soft">
                  <bdi>{field.before}</bdi>
                </Td>
              )}
              {change !== "removed" && (
                <Td label="After" className="wrap-anywhere">
                  <bdi>{field.after}</bdi>
                </Td>
              )}
            </Tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
