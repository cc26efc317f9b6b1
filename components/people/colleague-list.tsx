import { PersonLink } from "@/components/ui/person-link";
import { NoPersonaBadge, PersonaBadge } from "@/components/ui/persona-badge";
import type { Day } from "@/lib/domain/day";
import type { Persona } from "@/lib/domain/persona";

export type ListedColleague = { id: string; name: string; title: string; persona: Persona | null };

/** People above or below somebody, each with their persona. */
export function ColleagueList({ people, asOf }: { people: readonly ListedColleague[]; asOf: Day | undefined }) {
  return (
    <ul className="flex flex-col gap-2.5 text-sm">
      {people.map((person) => (
        <li key={person.id} className="flex items-start justify-between gap-3">
          <span className="min-w-0">
            <PersonLink person={person} asOf={asOf} />
            {person.title && <span className="block text-ink-soft wrap-anywhere">{person.title}</span>}
          </span>
          {person.persona ? <PersonaBadge persona={person.persona} /> : <NoPersonaBadge />}
        </li>
      ))}
    </ul>
  );
}
