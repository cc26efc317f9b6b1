"use client";

import type { ReactNode } from "react";
import { personas } from "@/lib/domain/persona";
import { managersOf } from "@/lib/org/line-of";
import type { Tally } from "@/lib/org/tally";
import type { OrgTree } from "@/lib/org/tree";
import { people, personaOf, seatOf, titleOf, unitOf } from "@/lib/org/words";
import { Dialog } from "../ui/dialog";
import { NoPersonaBadge, PersonaBadge } from "../ui/persona-badge";
import { SeatBadge } from "../ui/seat-badge";

type PersonDialogProps = {
  tree: OrgTree;
  tally: Tally;
  index: number;
  onClose: () => void;
  /** Leads to somebody of the line in the list. */
  onGoTo: (index: number) => void;
  /** Where else to go. */
  children: ReactNode;
};

/** One person of the list: who they are, the line above them, and how many stand below. */
export function PersonDialog({ tree, tally, index, onClose, onGoTo, children }: PersonDialogProps) {
  const persona = personaOf(tree, index);
  const seat = seatOf(tree, index);
  const line = managersOf(tree, index);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<bdi className="wrap-anywhere">{tree.names[index]}</bdi>}
      description={[titleOf(tree, index), unitOf(tree, index)].filter(Boolean).join(", ")}
    >
      <div className="flex flex-col gap-5 text-sm">
        <p className="flex flex-wrap gap-1.5">
          {persona ? <PersonaBadge persona={persona} full /> : <NoPersonaBadge />}
          {seat && <SeatBadge kind={seat} />}
        </p>
        <div>
          <h3 className="mb-1.5 font-semibold">Reports to</h3>
          {line.length === 0 ? (
            <p className="text-ink-soft">Nobody who is employed on this day.</p>
          ) : (
            <ol className="flex flex-col">
              {line.toReversed().map((above) => (
                <li key={above}>
                  <button
                    type="button"
                    onClick={() => onGoTo(above)}
                    className="py-0.5 text-left wrap-anywhere touch:min-h-11"
                  >
                    <bdi className="font-medium underline underline-offset-3">{tree.names[above]}</bdi>
                    <span className="text-ink-soft"> {titleOf(tree, above)}</span>
                  </button>
                </li>
              ))}
            </ol>
          )}
        </div>
        <Below tally={tally} index={index} below={tree.below[index] ?? 0} />
        <div className="flex flex-wrap gap-2">{children}</div>
      </div>
    </Dialog>
  );
}

function Below({ tally, index, below }: { tally: Tally; index: number; below: number }) {
  if (below === 0) return null;
  const [none = 0, ...counts] = tally.below(index);
  return (
    <div>
      <h3 className="mb-1.5 font-semibold">{people(below)} below</h3>
      <ul className="flex flex-wrap gap-x-4 gap-y-1.5">
        {personas.map((persona, place) => (
          <li key={persona} className="flex items-center gap-1.5 tabular-nums">
            <PersonaBadge persona={persona} />
            {(counts[place] ?? 0).toLocaleString("en-GB")}
          </li>
        ))}
        {none > 0 && (
          <li className="flex items-center gap-1.5 tabular-nums">
            <NoPersonaBadge />
            {none.toLocaleString("en-GB")}
          </li>
        )}
      </ul>
    </div>
  );
}
