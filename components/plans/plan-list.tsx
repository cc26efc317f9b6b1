import type { Day } from "@/lib/domain/day";
import { instantText, shortDayText } from "@/lib/domain/day-text";
import type { PlanState } from "@/lib/domain/plan-statement";
import { Table, Td, Th, Tr } from "../ui/table";
import { PlanStateBadge } from "./plan-state-badge";

type ListedPlan = {
  id: string;
  name: string;
  purpose: string;
  day: Day | null;
  state: PlanState;
  author: { name: string };
  turner: { name: string };
  turnedAt: Date;
  steps: number;
};

/** Plans with their state, and who brought them into it. */
export function PlanList({ plans, timeZone }: { plans: readonly ListedPlan[]; timeZone: string }) {
  return (
    <Table caption="Plans">
      <thead>
        <tr>
          <Th>Plan</Th>
          <Th>State</Th>
          <Th>Holds from</Th>
          <Th align="right">Steps</Th>
          <Th>Author</Th>
        </tr>
      </thead>
      <tbody>
        {plans.map(({ id, name, purpose, day, state, author, turner, turnedAt, steps }) => (
          <Tr key={id}>
            <Th scope="row" className="font-medium wrap-anywhere">
              <a href={`/plans/${id}`} data-route className="underline-offset-3 hover:underline">
                <bdi>{name}</bdi>
              </a>
              {purpose && <bdi className="block font-normal text-pretty text-ink-soft">{purpose}</bdi>}
            </Th>
            <Td label="State">
              <PlanStateBadge state={state} />
              <span className="block text-ink-soft">
                <bdi>{turner.name}</bdi>, {instantText(turnedAt, timeZone)}
              </span>
            </Td>
            <Td label="From">{day === null ? "Any day" : shortDayText(day)}</Td>
            <Td label="Steps" align="right">
              {steps}
            </Td>
            <Td label="Author">
              <bdi>{author.name}</bdi>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
