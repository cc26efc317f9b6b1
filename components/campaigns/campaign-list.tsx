import type { Route } from "next";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { type CampaignLine, campaignState } from "@/lib/domain/campaign";
import { dayOf } from "@/lib/domain/day";
import { shortDayText } from "@/lib/domain/day-text";
import { lastDayText } from "@/lib/domain/period-text";
import { campaignStateNames } from "./campaign-words";
import { Progress } from "./progress";

type CampaignListProps = { campaigns: readonly CampaignLine[]; at: Date; timeZone: string };

/** Campaigns with how far they are; those that are open first. */
export function CampaignList({ campaigns, at, timeZone }: CampaignListProps) {
  return (
    <Table caption="Campaigns">
      <thead>
        <tr>
          <Th>Campaign</Th>
          <Th>Answered</Th>
          <Th>Started</Th>
          <Th>Last day</Th>
        </tr>
      </thead>
      <tbody>
        {campaigns.map((campaign) => {
          const { id, title, from, due, counts } = campaign;
          const state = campaignState(campaign, at);
          return (
            <Tr key={id}>
              <Th scope="row" className="wrap-anywhere">
                <Link href={`/campaigns/${id}` as Route} className="font-medium underline-offset-3 hover:underline">
                  <bdi>{title}</bdi>
                </Link>{" "}
                <Badge tone={state === "OVERDUE" ? "warning" : state === "RUNNING" ? "accent" : "neutral"}>
                  {campaignStateNames[state]}
                </Badge>
              </Th>
              <Td label="Answered">
                <Progress counts={counts} of={title} />
              </Td>
              <Td label="Started">{shortDayText(dayOf(from, timeZone))}</Td>
              <Td label="Last day">{lastDayText(due, timeZone)}</Td>
            </Tr>
          );
        })}
      </tbody>
    </Table>
  );
}
