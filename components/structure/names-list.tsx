import type { Route } from "next";
import Link from "next/link";
import { countText } from "@/lib/diagram/arrow-ends";
import type { ModelPeople } from "@/lib/diagram/model";
import { PersonLink } from "../ui/person-link";
import { Nobody } from "./nobody";

type NamesListProps = {
  people: ModelPeople;
  asOf: string | null;
  /** Where all of them are, if anywhere. */
  allHref?: string;
  /** Of what the others are, read out after "37 more". */
  of: string;
};

/** The first names, and a way to the others. */
export function NamesList({ people, asOf, allHref, of }: NamesListProps) {
  const { names, more, count } = people;
  if (count === 0) return <Nobody />;
  const others = names.length === 0 ? countText({ count }) : `+ ${more.toLocaleString("en")} more`;
  return (
    <ul className="flex flex-col gap-1">
      {names.map(({ id, text, isFound }) => (
        <li key={id}>
          <PersonLink
            person={{ id, name: text }}
            asOf={asOf ?? undefined}
            className={isFound ? "rounded-sm bg-accent-soft px-1 text-accent" : undefined}
          />
        </li>
      ))}
      {more > 0 && (
        <li>
          {allHref === undefined ? (
            <span className="text-ink-soft">{others}</span>
          ) : (
            <Link href={allHref as Route} prefetch={false} className="text-ink-soft underline underline-offset-3">
              {others}
              <span className="sr-only"> in {of}</span>
            </Link>
          )}
        </li>
      )}
    </ul>
  );
}
