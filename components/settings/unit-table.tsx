import type { Route } from "next";
import Link from "next/link";
import { moneyInWords } from "@/lib/domain/wording";
import { Table, TableBody, Td, Th, Tr } from "../ui/table";

type UnitTableProps = {
  units: readonly {
    id: string;
    code: string;
    name: string;
    depth: number;
    people: number;
    total: { people: number };
    spend: number | null;
  }[];
  currency: string;
};

/** The tree of units, each leading to its settings. */
export function UnitTable({ units, currency }: UnitTableProps) {
  return (
    <Table caption="Units">
      <thead>
        <tr>
          <Th>Unit</Th>
          <Th>Code</Th>
          <Th align="right">Own people</Th>
          <Th align="right">With units below</Th>
          <Th align="right">Monthly spend</Th>
        </tr>
      </thead>
      <TableBody>
        {units.map(({ id, code, name, depth, people, total, spend }) => (
          <Tr key={id}>
            <Th scope="row">
              <span style={{ paddingInlineStart: `${depth * 1.25}rem` }} className="block max-md:ps-0!">
                <Link
                  href={`/settings/units/${id}` as Route}
                  prefetch={false}
                  className="font-medium wrap-anywhere underline-offset-3 hover:underline"
                >
                  <bdi>{name}</bdi>
                </Link>
              </span>
            </Th>
            <Td label="Code" className="text-ink-soft wrap-anywhere">
              {code}
            </Td>
            <Td label="Own people" align="right">
              {people}
            </Td>
            <Td label="With below" align="right">
              {total.people}
            </Td>
            <Td label="Spend" align="right">
              {spend === null ? <span className="text-ink-soft">not known</span> : moneyInWords(spend, currency)}
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}
