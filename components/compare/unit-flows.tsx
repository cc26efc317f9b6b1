import type { Route } from "next";
import Link from "next/link";
import { Section } from "@/components/ui/page-header";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { type CompareAddress, compareHref } from "@/lib/domain/compare-address";
import type { UnitFlow } from "@/lib/domain/comparison-flows";
import { TheRest } from "./the-rest";

type UnitFlowsProps = { flows: readonly UnitFlow[]; count: number; address: CompareAddress; everything: string };

const columns = [
  { key: "joined", name: "Joined" },
  { key: "movedIn", name: "Moved in" },
  { key: "left", name: "Left" },
  { key: "movedOut", name: "Moved out" },
  { key: "personas", name: "Other persona" },
] as const;

/** The units whose people changed most; each leads to its own comparison. */
export function UnitFlows({ flows, count, address, everything }: UnitFlowsProps) {
  if (flows.length === 0) return null;
  return (
    <Section title="By unit" lede="People of each unit itself, most changes first.">
      <Table caption="People who came to each unit, went from it and changed in it">
        <thead>
          <tr>
            <Th>Unit</Th>
            {columns.map(({ key, name }) => (
              <Th key={key} align="right">
                {name}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {flows.map((flow) => (
            <Tr key={flow.id}>
              <Th scope="row">
                <Link
                  href={compareHref({ ...address, unit: flow.id }) as Route}
                  prefetch={false}
                  className="wrap-anywhere underline-offset-3 hover:underline"
                >
                  {flow.name}
                </Link>
              </Th>
              {columns.map(({ key, name }) => (
                <Td key={key} label={name} align="right">
                  {flow[key].toLocaleString("en")}
                </Td>
              ))}
            </Tr>
          ))}
        </tbody>
      </Table>
      <TheRest count={count - flows.length} everything={everything} />
    </Section>
  );
}
