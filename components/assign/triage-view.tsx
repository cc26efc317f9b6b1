"use client";

import { useLayoutEffect, useRef, useState } from "react";
import type { NamedPerson } from "@/components/people/chosen-people";
import { SeatDialog } from "@/components/people/seat-dialog";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { Day } from "@/lib/domain/day";
import type { TriageQueue } from "@/lib/domain/triage";
import { affectedItems } from "@/lib/domain/triage-state";
import { remainingPeople } from "@/lib/domain/triage-stroke";
import { KeysDialog } from "./keys-dialog";
import { NothingLeft } from "./nothing-left";
import { SelectionBar } from "./selection-bar";
import { TriageBar } from "./triage-bar";
import { TriageList } from "./triage-list";
import { useTriage } from "./use-triage";

/** The queue of people to decide, by keys, mouse or thumb. */
export function TriageView({ queue, today }: { queue: TriageQueue; today: Day }) {
  const triage = useTriage(queue);
  const [helps, setHelps] = useState(false);
  const [seated, setSeated] = useState<readonly NamedPerson[]>([]);
  const filter = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const { state, items, problems } = triage;
  const isEmpty = items.length === 0;
  // With its last line the list takes the focus along: it goes to what is said in its place.
  useLayoutEffect(() => {
    if (isEmpty && document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [isEmpty]);
  const inView = new Set(items.map(({ group }) => group.id));

  function seat() {
    const people = affectedItems(state).flatMap(({ person }) => (person ? [person] : []));
    const here = items.find(({ key }) => key === state.cursor);
    if (people.length > 0) setSeated(people);
    else if (here) triage.open(here.group.id, "Choose whom: move to a person, or select some with x, then press c.");
  }

  return (
    <>
      <TriageBar
        triage={triage}
        filter={filter}
        onHelp={() => setHelps(true)}
        onBack={() => {
          const here = place.current?.querySelector<HTMLElement>("tr[tabindex='0']");
          // With nobody found there is no place to go back to: the list takes the focus when it is there again.
          if (here) here.focus();
          else filter.current?.blur();
        }}
      />
      {problems
        .filter(({ groupId }) => !inView.has(groupId))
        .map(({ id, title, text }) => (
          <Notice
            key={id}
            tone="warning"
            title={title}
            className="mb-3"
            actions={
              <Button size="small" onClick={() => triage.dismiss(id)}>
                Dismiss
              </Button>
            }
          >
            {text}
          </Notice>
        ))}
      <div ref={place} tabIndex={-1} className="outline-none">
        {!isEmpty ? (
          <div className="overflow-clip rounded-lg border border-line bg-surface-raised">
            <TriageList
              triage={triage}
              onSeat={seat}
              onFilter={() => filter.current?.select()}
              onHelp={() => setHelps(true)}
            />
          </div>
        ) : triage.isLoading && remainingPeople(state.queue, state.strokes) > 0 ? (
          <SkeletonRows rows={8} label="Loading the next" />
        ) : (
          <NothingLeft kind={state.queue.kind} search={triage.wanted.search} everyone={state.queue.everyone} />
        )}
      </div>
      <SelectionBar triage={triage} onSeat={seat} />
      <KeysDialog open={helps} onOpenChange={setHelps} />
      {seated.length > 0 && (
        <SeatDialog
          people={seated}
          seen={state.queue.seen}
          today={today}
          open
          onOpenChange={(open) => !open && setSeated([])}
        />
      )}
    </>
  );
}
