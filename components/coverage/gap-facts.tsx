import { type Fact, FactList } from "@/components/people/fact-list";
import { PersonLink } from "@/components/ui/person-link";
import { dayText } from "@/lib/domain/day-text";
import type { Gap } from "@/lib/domain/gap";
import type { GapLife } from "@/lib/domain/gap-life";
import { ageText } from "@/lib/domain/gap-line";
import { lastDayOf } from "@/lib/domain/period-text";
import { moneyInWords } from "@/lib/domain/wording";

type GapFactsProps = {
  gap: Gap;
  life: GapLife;
  at: Date;
  organisation: { currency: string; timeZone: string };
  notedSince: Date | null;
  asOf: string | undefined;
  /** Not open yet, but on the day in view. */
  isToCome: boolean;
};

/** What a gap costs, since when it is one, and who sees to it. */
export function GapFacts({ gap, life, at, organisation, notedSince, asOf, isToCome }: GapFactsProps) {
  const { currency, timeZone } = organisation;
  const { followUp, waiver } = life;
  const isOpen = life.state !== "CLOSED";
  const { age, since } = ageText(life, { at, timeZone, notedSince });
  const facts: Fact[] = [
    {
      label: "Money at risk",
      value: gap.money === null ? "Not known" : `${moneyInWords(gap.money, currency)} a month`,
    },
    { label: "Open for", value: isOpen && !isToCome ? age : null, source: since },
    { label: "Owner", value: isOpen ? followUp ? <bdi>{followUp.owner.name}</bdi> : "Nobody" : null },
    { label: "Due", value: followUp ? dayText(followUp.due) : null },
    {
      label: "Nominee",
      value: followUp?.plan ? <PersonLink person={followUp.plan.nominee} asOf={asOf} /> : null,
      source: followUp?.plan ? `From ${dayText(followUp.plan.day)}` : undefined,
    },
    { label: "Waived until", value: waiver ? dayText(lastDayOf(waiver.until, timeZone)) : null },
    { label: "Reason", value: waiver ? waiver.reason : null },
    { label: "Approved by", value: waiver ? <bdi>{waiver.approver.name}</bdi> : null },
  ];
  return <FactList facts={facts} />;
}
