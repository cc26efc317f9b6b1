"use client";

import { Keyboard, Search, Undo2 } from "lucide-react";
import type { RefObject } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { controlClasses } from "@/components/ui/field";
import { Spinner } from "@/components/ui/spinner";
import { remainingPeople } from "@/lib/domain/triage-stroke";
import { KindChoice } from "./kind-choice";
import { SendingLine } from "./sending-line";
import { ShareDone } from "./share-done";
import type { Triage } from "./use-triage";

type TriageBarProps = {
  triage: Triage;
  filter: RefObject<HTMLInputElement | null>;
  onHelp: () => void;
  onBack: () => void;
};

const numbers = new Intl.NumberFormat("en-GB");

/** How much is left, what was done last, and the way through the queue. Stays in view. */
export function TriageBar({ triage, filter, onHelp, onBack }: TriageBarProps) {
  const { state, said, wanted } = triage;
  const left = remainingPeople(state.queue, state.strokes);
  const { everyone } = state.queue;
  // Rounded down: it is not done before the last one is.
  const percent = everyone === 0 ? 100 : Math.floor((100 * (everyone - left)) / everyone);
  return (
    <div className="sticky top-(--header) z-20 max-md:top-[calc(var(--header)-6.75rem)] -mx-4 mb-3 bg-surface px-4 pt-2 pb-3 md:-mx-6 md:px-6 print:static">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <KindChoice triage={triage} />
        <p className="flex items-baseline gap-2 tabular-nums">
          <span className="text-2xl font-semibold">{numbers.format(left)}</span>
          <span className="text-ink-soft">left</span>
          {state.queue.kind === "UNDECIDED" && <span className="text-sm text-ink-soft">{percent} % done</span>}
        </p>
        <search className="relative ml-auto block w-64 max-md:order-first max-md:w-full">
          <Search
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-soft"
          />
          <input
            ref={filter}
            type="search"
            aria-label="Filter by title or unit"
            placeholder="Title or unit"
            autoComplete="off"
            spellCheck={false}
            value={wanted.search}
            onChange={({ currentTarget }) => triage.want({ search: currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key !== "Enter" && event.key !== "Escape") return;
              event.preventDefault();
              if (event.key === "Escape") triage.want({ search: "" });
              onBack();
            }}
            className={classes(controlClasses, "h-9 pr-9 pl-9 touch:h-11")}
          />
          {triage.isLoading && <Spinner className="absolute top-1/2 right-3 -mt-2 text-ink-soft" />}
        </search>
        <span className="flex gap-1 max-md:ml-auto">
          <Button size="small" onClick={triage.undo}>
            <Undo2 aria-hidden="true" className="size-4" />
            Undo
          </Button>
          <IconButton size="small" label="Keys" className="touch:hidden" onClick={onHelp}>
            <Keyboard aria-hidden="true" className="size-4" />
          </IconButton>
        </span>
      </div>
      {state.queue.kind === "UNDECIDED" && <ShareDone left={left} percent={percent} />}
      <div className="mt-1.5 flex min-h-5 flex-wrap justify-between gap-x-4 text-sm text-ink-soft">
        <p role="status" className="min-w-0 flex-1 truncate">
          {said || (
            <span className="touch:hidden">
              1 to 4 and 0 decide, Enter accepts, j and k move, u undoes, ? tells more
            </span>
          )}
        </p>
        <SendingLine triage={triage} />
      </div>
    </div>
  );
}
