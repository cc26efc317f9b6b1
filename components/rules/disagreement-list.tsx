import type { Disagreement } from "@/lib/domain/disagreement";
import { PersonLink } from "../ui/person-link";
import { NoPersonaBadge } from "../ui/persona-badge";
import { Table, Td, Th, Tr } from "../ui/table";
import { SuggestedBadge } from "./suggested-badge";

/** People who are decided otherwise than a rule says. */
export function DisagreementList({ people }: { people: readonly Disagreement[] }) {
  return (
    <Table caption="People decided otherwise">
      <thead>
        <tr>
          <Th>Person</Th>
          <Th>Title</Th>
          <Th>Unit</Th>
          <Th>Decided</Th>
          <Th>The rule says</Th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, name, group, choice, says }) => (
          <Tr key={id}>
            <Th scope="row">
              <PersonLink person={{ id, name }} />
            </Th>
            <Td label="Title" className="wrap-anywhere">
              <bdi>{group.title}</bdi>
            </Td>
            <Td label="Unit" className="wrap-anywhere">
              {group.unit === "" ? <span className="text-ink-soft">No unit</span> : <bdi>{group.unit}</bdi>}
            </Td>
            <Td label="Decided">
              {choice === "NONE" ? (
                <NoPersonaBadge>Out of scope</NoPersonaBadge>
              ) : (
                <SuggestedBadge persona={choice} functions={[]} />
              )}
            </Td>
            <Td label="The rule says">
              <span>
                <SuggestedBadge persona={says.persona} functions={says.persona === null ? [] : says.functions} />
                <span className="mt-1 block wrap-anywhere text-ink-soft">{says.reason}</span>
              </span>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
