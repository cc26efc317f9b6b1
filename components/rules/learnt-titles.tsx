import type { LearntRow } from "@/lib/domain/rule-rows";
import { EmptyState } from "../ui/empty-state";
import { Table, Td, Th, Tr } from "../ui/table";
import { FigureCells } from "./figure-cells";
import { RuleLink } from "./rule-link";
import { SuggestedBadge } from "./suggested-badge";

/** Titles about which enough is decided to suggest the same again. */
export function LearntTitles({ rows }: { rows: readonly LearntRow[] }) {
  if (rows.length === 0)
    return (
      <EmptyState title="Nothing learnt yet">
        Once three people with one title have a confirmed persona, or are out of scope, the next one gets the same
        suggestion.
      </EmptyState>
    );
  return (
    <Table caption="Learnt titles">
      <thead>
        <tr>
          <Th>Title</Th>
          <Th>Suggests</Th>
          <Th align="right">People</Th>
          <Th align="right">Agreement</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, title, persona, figures }) => (
          <Tr key={key}>
            <Th scope="row">
              <RuleLink ruleKey={key}>
                <bdi>{title}</bdi>
              </RuleLink>
            </Th>
            <Td label="Suggests">
              <SuggestedBadge persona={persona} functions={[]} />
            </Td>
            <FigureCells ruleKey={key} name={title} figures={figures} />
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
