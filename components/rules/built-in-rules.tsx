import type { BuiltInRow } from "@/lib/domain/rule-rows";
import { Table, Td, Th, Tr } from "../ui/table";
import { FigureCells } from "./figure-cells";
import { RuleLink } from "./rule-link";
import { SuggestedBadge } from "./suggested-badge";

/** What Muster knows by itself, by what decides. */
export function BuiltInRules({ rows }: { rows: readonly BuiltInRow[] }) {
  return (
    <Table caption="Built-in rules">
      <thead>
        <tr>
          <Th>What decides</Th>
          <Th>Suggests</Th>
          <Th align="right">People</Th>
          <Th align="right">Agreement</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, example, persona, figures }) => (
          <Tr key={key}>
            <Th scope="row">
              <RuleLink ruleKey={key}>{name}</RuleLink>
              <span className="block text-sm text-ink-soft">{example}</span>
            </Th>
            <Td label="Suggests">
              {persona === "PLACE" ? "the same as there" : <SuggestedBadge persona={persona} functions={[]} />}
            </Td>
            <FigureCells ruleKey={key} name={name} figures={figures} />
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
