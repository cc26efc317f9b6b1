import type { Route } from "next";
import Link from "next/link";
import { moneyInWords } from "@/lib/domain/wording";
import { classes } from "../ui/classes";
import { Table, Td, Th, Tr } from "../ui/table";

/** Written out whole, so that Tailwind finds them; deeper units stand under the last. */
const indents = ["", "md:ps-5", "md:ps-10", "md:ps-15", "md:ps-20", "md:ps-25"];

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
      <tbody>
        {units.map(({ id, code, name, depth, people, total, spend }) => (
          <Tr key={id}>
            <Th scope="row">
              <span className={classes("block", indents[Math.min(depth, indents.length - 1)])}>
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
      </tbody>
    </Table>
  );
}
