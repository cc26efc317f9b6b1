import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { NoPersonaBadge, PersonaBadge } from "@/components/ui/persona-badge";
import { SeatBadge } from "@/components/ui/seat-badge";
import type { Tally } from "@/lib/org/tally";
import type { OrgTree } from "@/lib/org/tree";
import { belowText, personaOf, seatOf, titleOf, unitOf } from "@/lib/org/words";

type ChartCardProps = {
  tree: OrgTree;
  tally: Tally;
  index: number;
  isClosed: boolean;
  onFocus: (index: number) => void;
  onToggle: (index: number) => void;
  onZoom: (index: number) => void;
  onClose: () => void;
  /** Where else to go from this person. */
  children?: ReactNode;
};

/** Who is in focus: what the chart knows of them, and what can be done from here. */
export function ChartCard({
  tree,
  tally,
  index,
  isClosed,
  onFocus,
  onToggle,
  onZoom,
  onClose,
  children,
}: ChartCardProps) {
  const manager = tree.manager[index] ?? -1;
  const below = tree.below[index] ?? 0;
  const persona = personaOf(tree, index);
  const seat = seatOf(tree, index);
  return (
    <section
      aria-label={tree.names[index] ?? ""}
      className="absolute right-3 bottom-3 z-10 flex max-h-[calc(100%-1.5rem)] w-80 max-w-[calc(100%-1.5rem)] flex-col gap-2 overflow-y-auto rounded-lg bg-surface-raised p-4 text-sm shadow-floating"
    >
      <div className="flex items-start justify-between gap-2">
        <h2 className="text-base wrap-anywhere">
          <bdi>{tree.names[index]}</bdi>
        </h2>
        <IconButton size="small" label="Close" onClick={onClose} className="-mt-1 -mr-2 w-8!">
          <X aria-hidden="true" className="size-4" />
        </IconButton>
      </div>
      <p className="text-ink-soft wrap-anywhere">
        {[titleOf(tree, index), unitOf(tree, index)].filter(Boolean).join(", ")}
      </p>
      <p className="flex flex-wrap gap-1.5">
        {persona ? <PersonaBadge persona={persona} full /> : <NoPersonaBadge />}
        {seat && <SeatBadge kind={seat} />}
      </p>
      {manager < 0 ? (
        <p>Reports to nobody</p>
      ) : (
        <p>
          Reports to{" "}
          <button
            type="button"
            onClick={() => onFocus(manager)}
            className="text-left font-medium wrap-anywhere underline underline-offset-3 touch:min-h-11"
          >
            <bdi>{tree.names[manager]}</bdi>
          </button>
        </p>
      )}
      {below > 0 && <p className="text-pretty">{belowText(tree, tally, index)}</p>}
      <div className="flex flex-wrap gap-2 pt-1">
        {children}
        <Button size="small" onClick={() => onZoom(index)}>
          Zoom to
        </Button>
        {below > 0 && (
          <Button size="small" onClick={() => onToggle(index)}>
            {isClosed ? "Show their people" : "Hide their people"}
          </Button>
        )}
      </div>
    </section>
  );
}
