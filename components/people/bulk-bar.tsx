"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Day } from "@/lib/domain/day";
import type { PeopleRights, PeopleRow } from "@/lib/domain/people-row";
import type { PersonResult } from "@/lib/domain/person-result";
import { AssignDialog } from "./assign-dialog";
import { RefusedResults } from "./results";
import { SeatDialog } from "./seat-dialog";

type BulkBarProps = {
  people: readonly PeopleRow[];
  rights: PeopleRights;
  seen: string;
  today: Day;
  onClear: () => void;
  onDone: (results: readonly PersonResult[]) => void;
};

/** What can be done with the people that are selected, and whom the last command did not reach. */
export function BulkBar({ people, rights, seen, today, onClear, onDone }: BulkBarProps) {
  const [results, setResults] = useState<readonly PersonResult[]>([]);
  const names = people.map(({ id, name }) => ({ id, name }));
  const shared = {
    people: names,
    seen,
    today,
    onDone: (state: { results?: PersonResult[] }) => {
      // One person alone has no list of results: done is done.
      const next = state.results ?? names.map(({ id, name }) => ({ personId: id, name, problem: null }));
      setResults(next);
      onDone(next);
      return undefined;
    },
  };
  if (people.length === 0) return null;
  return (
    <section
      aria-label="Selected people"
      className="sticky bottom-4 z-20 mx-auto mt-4 flex w-fit max-w-full flex-col gap-3 rounded-lg bg-surface-raised px-4 py-3 shadow-floating max-lg:bottom-20 print:hidden"
    >
      <RefusedResults results={results} />
      <div className="flex flex-wrap items-center gap-2">
        <p role="status" className="mr-2 text-sm font-medium tabular-nums">
          {people.length} selected
        </p>
        {rights.persona && (
          <AssignDialog
            {...shared}
            trigger={
              <Button size="small" variant="primary">
                Assign persona
              </Button>
            }
          />
        )}
        {rights.seat && <SeatDialog {...shared} trigger={<Button size="small">Give a seat</Button>} />}
        <Button
          size="small"
          variant="quiet"
          onClick={() => {
            setResults([]);
            onClear();
          }}
        >
          Clear
        </Button>
      </div>
    </section>
  );
}
