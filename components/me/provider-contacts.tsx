import { type ProviderSide, providerSides } from "@/lib/domain/provider";
import { PersonLink } from "../ui/person-link";
import { Table, Td, Th, Tr } from "../ui/table";

type ProviderContactsProps = {
  providers: readonly {
    id: string;
    name: string;
    people: readonly { id: string; name: string; side: ProviderSide }[];
  }[];
};

const sideTitles: Record<ProviderSide, string> = {
  ENGINEERING: "Infrastructure changes",
  FINANCE: "Rate negotiations",
};

/** Who answers for each provider, on either side. */
export function ProviderContactTable({ providers }: ProviderContactsProps) {
  return (
    <Table caption="Who answers for each provider">
      <thead>
        <tr>
          <Th>Provider</Th>
          {providerSides.map((side) => (
            <Th key={side}>{sideTitles[side]}</Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {providers.map(({ id, name, people }) => (
          <Tr key={id}>
            <Th scope="row" className="font-medium">
              <bdi>{name}</bdi>
            </Th>
            {providerSides.map((side) => (
              <Td key={side} label={sideTitles[side]}>
                <People people={people.filter((person) => person.side === side)} />
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function People({ people }: { people: readonly { id: string; name: string }[] }) {
  if (people.length === 0) return <span className="text-ink-soft">Nobody assigned</span>;
  return (
    <ul className="flex flex-col gap-1">
      {people.map((person) => (
        <li key={person.id}>
          <PersonLink person={person} />
        </li>
      ))}
    </ul>
  );
}
