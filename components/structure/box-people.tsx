import type { Persona } from "@/lib/domain/persona";
import { type BoxPerson, diagramNodeNames } from "@/lib/domain/structure";
import { boxPlaceText, directoryHref, type StructureAddress, structureHref } from "@/lib/domain/structure-address";
import { LinkButton } from "../ui/button";
import { PersonLink } from "../ui/person-link";
import { PersonaMark } from "../ui/persona-mark";
import { FocusOnArrival } from "./focus-on-arrival";
import { PersonaGap } from "./persona-gap";
import type { StructureRights } from "./structure-rights";

type BoxPeopleProps = {
  address: StructureAddress;
  persona: Persona;
  /** Of all pages. */
  count: number;
  people: readonly BoxPerson[];
  hasNext: boolean;
  rights: StructureRights;
};

/** An open box: its people, a page at a time, who have been in it longest first. */
export function BoxPeople({ address, persona, count, people, hasNext, rights }: BoxPeopleProps) {
  const last = people.at(-1);
  const next = hasNext && last ? boxPlaceText({ from: last.from, personId: last.id }) : null;
  const href = (change: Partial<StructureAddress>) => structureHref(address, change);
  return (
    <section
      id="box"
      tabIndex={-1}
      aria-labelledby="box-title"
      data-part={persona}
      className="mt-10 scroll-mt-20 rounded-lg border border-line bg-surface-raised p-5 shadow-raised"
    >
      <FocusOnArrival key={persona} id="box" />
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h2 id="box-title" className="flex items-center gap-2 text-lg">
          <PersonaMark persona={persona} />
          {diagramNodeNames[persona]}
          <span className="font-normal text-ink-soft tabular-nums">
            {count === 1 ? "1 person" : `${count.toLocaleString("en")} people`}
          </span>
        </h2>
        <div className="flex flex-wrap gap-2 print:hidden">
          <LinkButton href={directoryHref(address, { persona }) as "/people"} size="small" prefetch={false}>
            Open in the directory
          </LinkButton>
          <LinkButton
            href={href({ box: null, after: null }) as "/structure"}
            size="small"
            variant="quiet"
            scroll={false}
          >
            Close
          </LinkButton>
        </div>
      </div>
      {people.length === 0 ? (
        <p className="text-sm text-ink-soft">
          {address.after === null ? "Nobody stands here on this day." : "Nobody stands further down the list."}
        </p>
      ) : (
        <ul className="grid gap-x-8 gap-y-3 text-sm sm:grid-cols-2 lg:grid-cols-3">
          {people.map((person) => (
            <li key={person.id}>
              <PersonLink person={person} asOf={address.asOf ?? undefined} />
              <p className="text-ink-soft wrap-anywhere">
                {[person.title, person.unitName].filter(Boolean).join(", ")}
                {person.isCover && " (covers)"}
              </p>
            </li>
          ))}
        </ul>
      )}
      <PersonaGap address={address} persona={persona} count={count} rights={rights} />
      {(next !== null || address.after !== null) && (
        <nav aria-label="Pages of the box" className="mt-5 flex gap-2 print:hidden">
          {address.after !== null && (
            <LinkButton href={`${href({ after: null })}#box` as "/structure"} size="small">
              From the start
            </LinkButton>
          )}
          {next !== null && (
            <LinkButton href={`${href({ after: next })}#box` as "/structure"} size="small">
              Next {people.length}
            </LinkButton>
          )}
        </nav>
      )}
    </section>
  );
}
