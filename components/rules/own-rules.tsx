import { moveSuggestionRuleAction } from "@/lib/actions/suggestion-rules";
import type { OwnRow } from "@/lib/domain/rule-rows";
import { MoveButtons } from "../move-buttons";
import { EmptyState } from "../ui/empty-state";
import { Table, Td, Th, Tr } from "../ui/table";
import { FigureCells } from "./figure-cells";
import { EditRuleDialog, RemoveRuleDialog } from "./rule-dialogs";
import { RuleLink } from "./rule-link";
import { SuggestedBadge } from "./suggested-badge";

type OwnRulesProps = { rows: readonly OwnRow[]; seen: string };

/** The admin's rules in their order, with what can be done to each. */
export function OwnRules({ rows, seen }: OwnRulesProps) {
  if (rows.length === 0)
    return (
      <EmptyState title="No rules of your own">
        Add one where Muster suggests something else than your organisation would: “title contains chapter lead” is
        Engineering, or “title contains working student” gets no suggestion.
      </EmptyState>
    );
  return (
    <Table caption="Your rules">
      <thead>
        <tr>
          <Th>Title contains</Th>
          <Th>Suggests</Th>
          <Th align="right">People</Th>
          <Th align="right">Agreement</Th>
          <Th>
            <span className="sr-only">Actions</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, rule, figures }, index) => {
          const [number, name] = [index + 1, `rule ${index + 1}`];
          return (
            <Tr key={key}>
              <Th scope="row">
                <span className="flex gap-2">
                  <span className="text-ink-soft tabular-nums">{number}</span>
                  <RuleLink ruleKey={key}>
                    <bdi>{rule.words}</bdi>
                  </RuleLink>
                </span>
              </Th>
              <Td label="Suggests">
                <SuggestedBadge {...rule} />
              </Td>
              <FigureCells ruleKey={key} name={name} figures={figures} />
              <Td className="md:py-1! md:text-right">
                <span className="inline-flex flex-wrap items-center gap-1">
                  <EditRuleDialog rule={rule} number={number} seen={seen} />
                  <RemoveRuleDialog rule={rule} number={number} seen={seen} />
                  <MoveButtons
                    name={name}
                    field={{ name: "ruleId", value: rule.id }}
                    action={moveSuggestionRuleAction}
                    isFirst={index === 0}
                    isLast={index === rows.length - 1}
                  />
                </span>
              </Td>
            </Tr>
          );
        })}
      </tbody>
    </Table>
  );
}
