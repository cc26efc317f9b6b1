import type { ReactNode } from "react";
import { Section } from "@/components/ui/page-header";
import { PersonLink } from "@/components/ui/person-link";
import { SeatBadge } from "@/components/ui/seat-badge";
import { type ComparedFacts, type Listed, type Sign, unitChangeText } from "@/lib/domain/comparison-facts";
import { rhythmNames } from "@/lib/domain/interaction";
import { providerSideNames } from "@/lib/domain/provider";
import { diagramNodeNames } from "@/lib/domain/structure";
import type { ComparedLinks } from "./changed-people";
import { SignMark } from "./sign-mark";
import { TheRest } from "./the-rest";

type FactChangesProps = { facts: ComparedFacts; days: ComparedLinks; everything: string };

/** Seats, providers, interactions and units that came, went or changed. What has none is left out. */
export function FactChanges({ facts, days, everything }: FactChangesProps) {
  const { seats, providers, providerCovers, interactions, unitChanges } = facts;
  const dayOf = (sign: Sign) => (sign === "WENT" ? days.before : days.after);
  return (
    <>
      <FactList title="CCoE seats" list={seats} everything={everything}>
        {({ sign, person, kind }) => ({
          key: `${sign} ${person.id} ${kind}`,
          name: { CAME: "Taken", WENT: "Left", CHANGED: undefined }[sign],
          text: (
            <span className="flex flex-wrap items-center gap-2">
              <SeatBadge kind={kind} />
              <PersonLink person={person} asOf={dayOf(sign)} />
            </span>
          ),
        })}
      </FactList>
      <FactList title="Cloud providers" list={providers} everything={everything}>
        {({ sign, id, name }) => ({ key: `${sign} ${id}`, text: name })}
      </FactList>
      <FactList title="Who answers for providers" list={providerCovers} everything={everything}>
        {({ sign, person, provider, side }) => ({
          key: `${sign} ${person.id} ${provider} ${side}`,
          text: (
            <>
              <PersonLink person={person} asOf={dayOf(sign)} /> for {provider}, {providerSideNames[side].toLowerCase()}{" "}
              side
            </>
          ),
        })}
      </FactList>
      <FactList title="Interactions" list={interactions} everything={everything}>
        {({ sign, id, source, target, label, meaning, rhythm }) => ({
          key: `${sign} ${id}`,
          name: sign === "CHANGED" ? "Reworded" : undefined,
          text: (
            <>
              {diagramNodeNames[source]} to {diagramNodeNames[target]}
              {label && `: ${label}`}
              <span className="block text-ink-soft">
                {[meaning, rhythm && rhythmNames[rhythm]].filter(Boolean).join(", ")}
              </span>
            </>
          ),
        })}
      </FactList>
      <FactList title="Units" list={unitChanges} everything={everything}>
        {(change) => ({
          key: change.id,
          text: (
            <>
              {change.name} <span className="block text-ink-soft">{unitChangeText(change)}</span>
            </>
          ),
        })}
      </FactList>
    </>
  );
}

type FactListProps<T> = {
  title: string;
  list: Listed<T>;
  everything: string;
  children: (item: T) => { key: string; name?: string | undefined; text: ReactNode };
};

function FactList<T extends { sign: Sign }>({ title, list, everything, children }: FactListProps<T>) {
  if (list.count === 0) return null;
  return (
    <Section title={`${title} (${list.count.toLocaleString("en")})`}>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface-raised">
        {list.first.map((item) => {
          const { key, name, text } = children(item);
          return (
            <li key={key} className="flex gap-x-4 px-4 py-2.5 text-sm">
              <SignMark sign={item.sign} name={name} />
              <span className="min-w-0 wrap-anywhere">{text}</span>
            </li>
          );
        })}
      </ul>
      <TheRest count={list.count - list.first.length} everything={everything} />
    </Section>
  );
}
