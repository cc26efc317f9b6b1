import { Section } from "@/components/ui/page-header";
import { PersonaBadge } from "@/components/ui/persona-badge";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { PersonaFlow } from "@/lib/domain/comparison-flows";

const columns = [
  { key: "joined", name: "Joined", sign: "+" },
  { key: "movedIn", name: "Moved in", sign: "+" },
  { key: "assigned", name: "Assigned", sign: "+" },
  { key: "left", name: "Left", sign: "−" },
  { key: "movedOut", name: "Moved out", sign: "−" },
  { key: "reassigned", name: "Reassigned or ended", sign: "−" },
] as const;

/** What came to each persona and went from it. Moving in and out is told of a unit only: nobody moves out of everything. */
export function PersonaFlows({ flows, isOfUnit }: { flows: readonly PersonaFlow[]; isOfUnit: boolean }) {
  const shown = columns.filter(({ key }) => isOfUnit || (key !== "movedIn" && key !== "movedOut"));
  return (
    <Section title="By persona">
      <Table caption="People who came to each persona and went from it">
        <thead>
          <tr>
            <Th>Persona</Th>
            {shown.map(({ key, name }) => (
              <Th key={key} align="right">
                {name}
              </Th>
            ))}
            <Th align="right">Difference</Th>
          </tr>
        </thead>
        <tbody>
          {flows.map((flow) => (
            <Tr key={flow.persona}>
              <Th scope="row">
                <PersonaBadge persona={flow.persona} full />
              </Th>
              {shown.map(({ key, name, sign }) => (
                <Td key={key} label={name} align="right">
                  {flow[key] === 0 ? "0" : `${sign}${flow[key].toLocaleString("en")}`}
                </Td>
              ))}
              <Td label="Difference" align="right">
                <strong>{difference(flow)}</strong>
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function difference({ joined, movedIn, assigned, left, movedOut, reassigned }: PersonaFlow): string {
  const net = joined + movedIn + assigned - left - movedOut - reassigned;
  return net === 0 ? "0" : `${net > 0 ? "+" : "−"}${Math.abs(net).toLocaleString("en")}`;
}
