import { Section } from "@/components/ui/page-header";
import { PersonLink } from "@/components/ui/person-link";
import {
  type ChangeKind,
  changeKindNames,
  changeKinds,
  kindOf,
  type PersonThen,
  shapeOf,
} from "@/lib/domain/comparison";
import { changeText, fieldChanges } from "@/lib/domain/comparison-text";
import { TheRest } from "./the-rest";

/** The days that links lead to; undefined is today. */
export type ComparedLinks = { before: string | undefined; after: string | undefined };

type Changed = { id: string; name: string; before: PersonThen; after: PersonThen; isBack: boolean };

type ChangedPeopleProps = {
  people: readonly Changed[];
  counts: Record<ChangeKind, number>;
  days: ComparedLinks;
  everything: string;
};

const shown = 20;

/** Everybody who differs, each in one group, with all that differs about them. */
export function ChangedPeople({ people, counts, days, everything }: ChangedPeopleProps) {
  return changeKinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => {
      const first = people.filter(({ before, after }) => kindOf(shapeOf(before, after)) === kind).slice(0, shown);
      return (
        <Section key={kind} title={`${changeKindNames[kind]} (${counts[kind].toLocaleString("en")})`}>
          <ul className="divide-y divide-line rounded-lg border border-line bg-surface-raised">
            {first.map((person) => (
              <ChangedPerson key={person.id} person={person} asOf={kind === "LEFT" ? days.before : days.after} />
            ))}
          </ul>
          <TheRest count={counts[kind] - first.length} everything={everything} />
        </Section>
      );
    });
}

function ChangedPerson({ person, asOf }: { person: Changed; asOf: string | undefined }) {
  const { before, after, isBack } = person;
  const texts = [...(isBack ? ["Came back"] : []), ...fieldChanges(before, after).map(changeText)];
  return (
    <li className="flex flex-wrap gap-x-4 gap-y-1 px-4 py-2.5 text-sm">
      <span className="min-w-0 shrink-0 basis-56 max-md:basis-full">
        <PersonLink person={person} asOf={asOf} />
      </span>
      <ul className="flex min-w-0 flex-1 flex-wrap gap-x-4 gap-y-1 text-ink-soft">
        {texts.map((text) => (
          <li key={text} className="wrap-anywhere">
            {text}
          </li>
        ))}
      </ul>
    </li>
  );
}
