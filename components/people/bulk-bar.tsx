"use client";

import type { Route } from "next";
import { usePathname, useSearchParams } from "next/navigation";
import { useState } from "react";
import type { DoneState } from "@/components/action-form";
import { Button, LinkButton } from "@/components/ui/button";
import type { Day } from "@/lib/domain/day";
import { leavingHref } from "@/lib/domain/departure-question";
import { filterText } from "@/lib/domain/directory";
import type { PeopleRights, PeopleRow } from "@/lib/domain/people-row";
import { manyPeople, type PersonResult } from "@/lib/domain/person-result";
import { useShowRefused } from "./bulk-outcome";
import { type Matching, peopleText } from "./chosen-people";
import { PeopleCommands } from "./people-commands";

type BulkBarProps = {
  people: readonly PeopleRow[];
  /** Another one as soon as somebody is selected or no longer; the people of it may go from the list meanwhile. */
  selection: ReadonlySet<string>;
  /** Whether the list goes on beyond this page. */
  goesOn: boolean;
  rights: PeopleRights;
  seen: string;
  today: Day;
  onClear: () => void;
  /** With those whom the command refused. */
  onDone: (refused: readonly PersonResult[]) => void;
};

/** What can be done with the people that are selected, on this page or all that match. */
export function BulkBar({ people, selection, goesOn, rights, seen, today, onClear, onDone }: BulkBarProps) {
  const showRefused = useShowRefused();
  const all = useAllMatching(selection);
  const isDirectory = usePathname() === "/people";
  const chosen = all.matching ?? people.map(({ id, name }) => ({ id, name }));

  function done({ results = [] }: DoneState) {
    showRefused(results);
    all.clear();
    onDone(results);
    return undefined;
  }

  function clear() {
    all.clear();
    onClear();
  }

  if (people.length === 0 && !all.matching) return null;
  return (
    <section
      aria-label="Selected people"
      className="sticky bottom-4 z-20 mx-auto mt-4 flex w-fit max-w-full flex-col gap-2 rounded-lg bg-surface-raised px-4 py-3 shadow-floating max-lg:bottom-20 print:hidden"
    >
      <div className="flex flex-wrap items-center gap-2">
        <p role="status" className="mr-2 text-sm font-medium tabular-nums">
          {all.matching ? `All ${peopleText(all.matching)} that match` : `${people.length} selected`}
        </p>
        {goesOn && isDirectory && !all.matching && (
          <Button size="small" variant="quiet" pending={all.isCounting} onClick={all.select}>
            Select all that match
          </Button>
        )}
        <PeopleCommands people={chosen} rights={rights} seen={all.matching?.seen ?? seen} today={today} onDone={done} />
        {!all.matching && (
          <LinkButton size="small" href={leavingHref(people.map(({ id }) => id)) as Route}>
            If they leave
          </LinkButton>
        )}
        <Button size="small" variant="quiet" onClick={clear}>
          Clear
        </Button>
      </div>
      {all.problem && (
        <p role="alert" className="text-sm text-danger">
          {all.problem}
        </p>
      )}
    </section>
  );
}

type Counted = {
  filter: string;
  selection: ReadonlySet<string>;
  matching: (Matching & { seen: string }) | null;
  problem: string | null;
};

/** Selects all who meet the filter of the address, until another filter or another selection takes their place. */
function useAllMatching(selection: ReadonlySet<string>) {
  const filter = filterText(new URLSearchParams(useSearchParams()));
  const [isCounting, setCounting] = useState(false);
  const [counted, setCounted] = useState<Counted | null>(null);
  const valid = counted?.filter === filter && counted.selection === selection ? counted : null;

  async function select() {
    setCounting(true);
    setCounted({ filter, selection, ...(await count(filter)) });
    setCounting(false);
  }

  return {
    matching: valid?.matching ?? null,
    problem: valid?.problem ?? null,
    isCounting,
    select,
    clear: () => setCounted(null),
  };
}

async function count(filter: string): Promise<Omit<Counted, "filter" | "selection">> {
  try {
    const answer = await fetch(`/api/people/matching?${filter}`);
    if (!answer.ok) throw new Error(answer.statusText);
    const { count, seen } = (await answer.json()) as { count: number; seen: string };
    if (count <= manyPeople) return { matching: { filter, count, seen }, problem: null };
    const most = manyPeople.toLocaleString("en");
    return {
      matching: null,
      problem: `More than ${most} people match, and ${most} at a time is the most. Use a filter.`,
    };
  } catch {
    return { matching: null, problem: "They could not be counted. Check the connection and try again." };
  }
}
