"use client";

import type { Route } from "next";
import { useEffect } from "react";
import type { OrgAddress } from "@/lib/domain/org-address";
import type { OrgPlace } from "@/lib/domain/org-place";
import { seatNames } from "@/lib/domain/seat";
import { withQuery } from "@/lib/domain/with-query";
import { Button, LinkButton } from "../ui/button";
import { Spinner } from "../ui/spinner";
import { useSearch } from "../use-search";
import { BranchDownload } from "./branch-download";
import { type Org, placeAddress } from "./read-org";

type PersonLinksProps = {
  org: Org;
  index: number;
  address: OrgAddress;
  onReload: () => void;
  /** Told once it is known who it is. */
  onPlace: (place: OrgPlace) => void;
};

/** Where to go from a person of the org chart, whose identity is asked for here. */
export function PersonLinks({ org, index, address, onReload, onPlace }: PersonLinksProps) {
  const asked = placeAddress(org, index, address.asOf);
  const { answer, answered, state } = useSearch<OrgPlace>(asked);
  const place = answered === asked ? answer : null;
  useEffect(() => {
    if (place) onPlace(place);
  }, [place, onPlace]);
  if (state === "failed")
    return (
      <div className="flex w-full flex-wrap items-center justify-between gap-2">
        <p className="text-ink-soft">The register may have changed meanwhile.</p>
        <Button size="small" onClick={onReload}>
          Read it again
        </Button>
      </div>
    );
  if (!place)
    return (
      <span role="status" className="flex h-8 items-center gap-2 text-ink-soft touch:h-11">
        <Spinner />
        <span className="sr-only">Loading</span>
      </span>
    );
  const { asOf } = address;
  const below = org.tree.below[index] ?? 0;
  return (
    <>
      <PlaceFacts place={place} isAtTop={org.tree.manager[index] === -1} />
      <LinkButton size="small" variant="primary" href={withQuery(`/people/${place.id}`, { asOf }) as Route}>
        Open their page
      </LinkButton>
      <LinkButton size="small" href={withQuery("/structure", { asOf, person: place.id }) as Route}>
        On the structure
      </LinkButton>
      {below > 0 && <BranchDownload personId={place.id} count={below + 1} asOf={asOf} size="small" />}
    </>
  );
}

/** What the payload leaves out of a person. */
function PlaceFacts({ place, isAtTop }: { place: OrgPlace; isAtTop: boolean }) {
  const { path, seats, manager } = place;
  const facts = [
    path.length > 1 && path.map(({ name }) => name).join(" › "),
    seats.length > 1 && `Seats in the CCoE: ${seats.map((kind) => seatNames[kind].toLowerCase()).join(", ")}`,
    isAtTop && manager !== null && whyAtTop(manager),
  ].filter((fact) => fact !== false);
  if (facts.length === 0) return null;
  return (
    <ul className="mb-1 flex w-full flex-col gap-1 text-ink-soft">
      {facts.map((fact) => (
        <li key={fact} className="text-pretty wrap-anywhere">
          {fact}
        </li>
      ))}
    </ul>
  );
}

function whyAtTop({ name, isEmployed }: NonNullable<OrgPlace["manager"]>): string {
  return isEmployed
    ? `Their manager, ${name}, reports to them in turn: one of these lines is wrong.`
    : `Their manager, ${name}, is not employed on this day.`;
}
