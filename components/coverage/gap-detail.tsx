import { ArrowLeft } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/page-header";
import { coverageAddress } from "@/lib/domain/coverage-address";
import type { Day } from "@/lib/domain/day";
import { dayText, instantText } from "@/lib/domain/day-text";
import type { Gap } from "@/lib/domain/gap";
import { explainGap } from "@/lib/domain/gap-explanation";
import type { GapHistory, GapLife, Named } from "@/lib/domain/gap-life";
import { reopenedText } from "@/lib/domain/gap-line";
import { gapName } from "@/lib/domain/gap-name";
import { type GapEvent, gapTimeline } from "@/lib/domain/gap-timeline";
import type { Policy } from "@/lib/domain/policy";
import { FillButton, FillProvider } from "./fill";
import { GapActions } from "./gap-actions";
import { GapComment } from "./gap-comment";
import { GapFacts } from "./gap-facts";
import { gapFollowUp } from "./gap-follow-up";
import { GapPeople } from "./gap-people";
import { GapStateBadge } from "./gap-state-badge";
import { GapTimeline } from "./gap-timeline";
import { SeverityBadge } from "./severity-badge";

type GapDetailProps = {
  gap: Gap;
  policy: Policy;
  life: GapLife;
  history: GapHistory;
  comments: readonly { author: Named; text: string; at: Date }[];
  actors: ReadonlyMap<number, string>;
  notedSince: Date | null;
  organisation: { currency: string; timeZone: string };
  day: Day;
  isToday: boolean;
  at: Date;
  today: Day;
  seen: string;
  owners: readonly Named[];
  me: string;
  rights: { change: boolean; assign: boolean };
};

/** One gap: why it is one, what has become of it, and what can be done about it. */
export function GapDetail(props: GapDetailProps) {
  const { gap, policy, life, organisation, day, isToday, at, today, seen, owners, me, rights } = props;
  const { timeZone } = organisation;
  const { headline, rule, weight } = explainGap(gap, { policy, ...organisation });
  const asOf = isToday ? undefined : day;
  const isOpen = life.state !== "CLOSED";
  const isToCome = isOpen && life.since === null && day > today;
  const followUp = gapFollowUp(gap, coverageAddress({ asOf }));
  const reopened = reopenedText(life, { timeZone });
  const events = gapTimeline({ ...props.history, ...props }, { at, timeZone, notedSince: props.notedSince });
  return (
    <FillProvider canFill={isToday && isOpen} mayAssign={rights.assign}>
      <PageHeader
        above={
          <Link
            href={(asOf ? `/coverage/gaps?asOf=${asOf}` : "/coverage/gaps") as Route}
            className="inline-flex items-center gap-1 underline-offset-3 hover:underline touch:min-h-11"
          >
            <ArrowLeft aria-hidden="true" className="size-3.5" />
            All gaps
          </Link>
        }
        title={gapName(gap)}
        lede={headline}
        actions={
          rights.change &&
          isOpen && <GapActions gap={{ id: gap.id, name: gapName(gap), seen }} {...{ life, owners, me, today }} />
        }
      />
      <p className="mb-6 flex flex-wrap items-center gap-2">
        <SeverityBadge severity={gap.severity} />
        <GapStateBadge state={life.state} isOverdue={life.isOverdue} />
        {reopened && <span className="text-sm text-ink-soft">{reopened}.</span>}
      </p>
      {isToCome && (
        <Notice tone="warning" title="This gap is still to come" className="mb-6">
          By what is planned today, it is open at the end of {dayText(day)}.
        </Notice>
      )}
      {!isOpen && (
        <Notice tone="ok" title="This gap is closed" className="mb-6">
          {life.closedAt && `Closed on ${instantText(life.closedAt, timeZone)} by what the register says. `}
          Below is how it was before.
        </Notice>
      )}
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <Section title="Why it is a gap">
            <div className="flex max-w-prose flex-col gap-1.5 text-pretty wrap-anywhere">
              <p>{rule}</p>
              {weight && <p>{weight}</p>}
            </div>
            <p className="mt-3 flex flex-wrap items-center gap-3 text-sm print:hidden">
              {"persona" in gap && "unit" in gap && gap.unit !== null && (
                <FillButton target={{ unit: gap.unit, persona: gap.persona }} isFilled={gap.counted.length > 0} />
              )}
              <Link href={followUp.href as Route} prefetch={false} className="underline underline-offset-3">
                {followUp.label}
              </Link>
            </p>
          </Section>
          <GapPeople gap={gap} timeZone={timeZone} asOf={asOf} />
          <Section title="Its life so far">
            <GapTimeline isToCome={isToCome} events={events.map((event) => eventLine(event, timeZone))} />
            {rights.change && isOpen && <GapComment gapId={gap.id} />}
          </Section>
        </div>
        <aside className="max-lg:row-start-1">
          <Card>
            <GapFacts {...{ gap, life, at, organisation, asOf, isToCome, notedSince: props.notedSince }} />
          </Card>
        </aside>
      </div>
    </FillProvider>
  );
}

function eventLine({ at, ...event }: GapEvent, timeZone: string) {
  return { ...event, key: `${at.getTime()} ${event.kind}`, when: instantText(at, timeZone) };
}
