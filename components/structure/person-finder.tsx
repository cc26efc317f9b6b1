import type { Route } from "next";
import Link from "next/link";
import { type StructureAddress, structureHref } from "@/lib/domain/structure-address";
import { SearchField } from "../ui/search-field";

type Find = { id: string; name: string; title: string; unitName: string | null };

/** Finds a person by name; choosing one shows where they sit. */
export function PersonFinder({ address, finds }: { address: StructureAddress; finds: readonly Find[] | null }) {
  return (
    <div className="relative">
      <SearchField key={address.person} label="Find a person on the diagram" param="find" resets={["person"]} />
      <p role="status" className="sr-only">
        {finds && (finds.length === 1 ? "1 person found" : `${finds.length} people found`)}
      </p>
      {finds && (
        <div className="absolute top-full left-0 z-20 mt-1.5 w-full max-w-md overflow-hidden rounded-lg bg-surface-raised text-sm shadow-floating">
          {finds.length === 0 ? (
            <p className="px-3 py-2.5 text-ink-soft">No one employed on this day has such a name.</p>
          ) : (
            <ul aria-label="People found">
              {finds.map((person) => (
                <li key={person.id} className="border-line not-first:border-t">
                  <Link
                    href={structureHref(address, { person: person.id, find: null }) as Route}
                    prefetch={false}
                    scroll={false}
                    className="block px-3 py-2 -outline-offset-2 hover:bg-surface-hover"
                  >
                    <bdi className="font-medium wrap-anywhere">{person.name}</bdi>
                    <span className="block text-ink-soft wrap-anywhere">
                      {[person.title, person.unitName].filter(Boolean).join(", ")}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}
