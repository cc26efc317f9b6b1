import { Badge } from "@/components/ui/badge";
import { answererNames, type Campaign, type CampaignState } from "@/lib/domain/campaign";
import { dayOf } from "@/lib/domain/day";
import { dayText } from "@/lib/domain/day-text";
import { lastDayOf } from "@/lib/domain/period-text";
import { personaNames } from "@/lib/domain/persona";
import { campaignStateNames } from "./campaign-words";
import { Progress } from "./progress";

type CampaignFactsProps = { campaign: Campaign; state: CampaignState; timeZone: string };

/** What a campaign asks, of whom, until when, and how far it is. */
export function CampaignFacts({ campaign, state, timeZone }: CampaignFactsProps) {
  const { counts, due, answerer } = campaign;
  const unanswered = counts.asked - counts.answered;
  return (
    <div className="flex flex-col gap-3">
      <p className="max-w-prose text-pretty text-ink-soft">
        <Badge tone={state === "OVERDUE" ? "warning" : state === "RUNNING" ? "accent" : "neutral"}>
          {campaignStateNames[state]}
        </Badge>{" "}
        {scopeInWords(campaign, timeZone)} Who answers: {answererNames[answerer].toLowerCase()}. Last day:{" "}
        {dayText(lastDayOf(due, timeZone))}.
        {state === "OVERDUE" && unanswered > 0 && ` What is unanswered, ${unanswered}, is stale since then.`}
      </p>
      <Progress counts={counts} of={campaign.title} />
    </div>
  );
}

/** "Assignments of Engineering and Operations in Retail and below, not confirmed since 1 June 2026." */
function scopeInWords({ unit, persona, isCoreOnly, unconfirmedSince }: Campaign, timeZone: string): string {
  const parts = [
    persona === null ? "Every assignment" : `Every assignment to ${personaNames[persona]}`,
    unit === null ? null : `in ${unit} and the units below it`,
    isCoreOnly ? "of the core team" : null,
    unconfirmedSince && `not confirmed since ${dayText(dayOf(unconfirmedSince, timeZone))}`,
  ];
  return `${parts.filter((part) => part !== null).join(" ")}.`;
}
