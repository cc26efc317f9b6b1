import type { Route } from "next";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/page-header";
import type { Day } from "@/lib/domain/day";
import type { DepartureAnswer } from "@/lib/domain/departure-answer";
import { leavingHref } from "@/lib/domain/departure-question";
import { DepartureEffectNotice } from "./departure-effect-notice";

type DepartureSectionProps = {
  person: { id: string; name: string };
  from: Day | null;
  /** Null for somebody who holds nothing. */
  answer: DepartureAnswer | null;
};

/** "If this person leaves", on their page. */
export function DepartureSection({ person, from, answer }: DepartureSectionProps) {
  return (
    <Section
      title={
        <>
          If <bdi>{person.name}</bdi> leaves
        </>
      }
      lede="What coverage would lose, and who could take over."
      actions={
        <LinkButton size="small" href={leavingHref([person.id], from) as Route}>
          With others, or on another day
        </LinkButton>
      }
    >
      {answer ? (
        <DepartureEffectNotice answer={answer} />
      ) : (
        <p className="text-sm text-ink-soft">Nothing: no persona, cover, seat or provider is theirs.</p>
      )}
    </Section>
  );
}
