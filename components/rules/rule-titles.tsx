import type { DecidedBrief } from "@/lib/domain/rule-details";
import { Table, Td, Th, Tr } from "../ui/table";
import { SuggestedBadge } from "./suggested-badge";

/** The titles that a rule decides, with what is suggested and why. */
export function RuleTitles({ titles }: { titles: readonly DecidedBrief[] }) {
  return (
    <Table caption="Titles that this rule decides">
      <thead>
        <tr>
          <Th>Title</Th>
          <Th align="right">People</Th>
          <Th>Suggested</Th>
          <Th>Why</Th>
        </tr>
      </thead>
      <tbody>
        {titles.map(({ title, people, suggestion }) => (
          <Tr key={`${title} ${suggestion.persona}`}>
            <Th scope="row" className="font-medium wrap-anywhere">
              {title === "" ? <span className="text-ink-soft">No title</span> : <bdi>{title}</bdi>}
            </Th>
            <Td label="People" align="right">
              {people.toLocaleString("en-US")}
            </Td>
            <Td label="Suggested" className="whitespace-nowrap">
              <span className="inline-flex items-center gap-2">
                <SuggestedBadge
                  persona={suggestion.persona}
                  functions={suggestion.persona === null ? [] : suggestion.functions}
                />
                {suggestion.persona !== null && (
                  <span className="text-ink-soft tabular-nums">{Math.floor(suggestion.confidence * 100)} %</span>
                )}
              </span>
            </Td>
            <Td label="Why" className="wrap-anywhere text-ink-soft">
              {suggestion.reason}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
