import { ChevronRight } from "lucide-react";
import { personaNames, personaShortNames, personas } from "@/lib/domain/persona";
import { seatNames } from "@/lib/domain/seat";
import type { Tally } from "@/lib/org/tally";
import type { OrgTree } from "@/lib/org/tree";
import { belowText, personaOf, seatOf, titleOf, unitOf } from "@/lib/org/words";
import { classes } from "../ui/classes";
import { PersonaMark } from "../ui/persona-mark";
import { SeatBadge } from "../ui/seat-badge";

/** Further levels are not indented further: names need their room. */
const deepestIndent = 12;

type TreeRowProps = { tree: OrgTree; tally: Tally; index: number; isOpen: boolean; onToggle: () => void };

/** What is seen of a person in the indented list. Read out is `rowText`. */
export function TreeRow({ tree, tally, index, isOpen, onToggle }: TreeRowProps) {
  const below = tree.below[index] ?? 0;
  const persona = personaOf(tree, index);
  const seat = seatOf(tree, index);
  const level = Math.min(tree.depth[index] ?? 0, deepestIndent);
  return (
    <div
      aria-hidden="true"
      className="flex h-full items-center gap-2 pr-3"
      // Set by script, which the page's policy allows.
      style={{ paddingLeft: `calc(${level} * var(--indent))` }}
    >
      {below > 0 ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: the row's arrow keys do the same
        // biome-ignore lint/a11y/useKeyWithClickEvents: the row's arrow keys do the same
        <span
          onClick={(event) => {
            event.stopPropagation();
            onToggle();
          }}
          className="flex h-full w-10 shrink-0 cursor-pointer items-center justify-center rounded-md text-ink-soft hover:text-ink max-md:w-11"
        >
          <ChevronRight className={classes("size-4 transition-transform", isOpen && "rotate-90")} />
        </span>
      ) : (
        <span className="w-10 shrink-0 max-md:w-11" />
      )}
      {persona ? (
        <PersonaMark persona={persona} />
      ) : (
        <span className="size-3 shrink-0 rounded-full border border-dashed border-line-strong" />
      )}
      <span className="min-w-0 flex-1 leading-tight">
        <span className="flex items-center gap-2">
          <bdi className="truncate font-medium">{tree.names[index]}</bdi>
          {seat && <SeatBadge kind={seat} className="shrink-0 max-md:hidden" />}
        </span>
        <span className="block truncate text-sm text-ink-soft">
          {seat && <span className="md:hidden">{`CCoE ${seatNames[seat].toLowerCase()} · `}</span>}
          {[titleOf(tree, index), unitOf(tree, index)].filter(Boolean).join(", ")}
        </span>
      </span>
      {below > 0 && <Below tally={tally} index={index} below={below} />}
    </div>
  );
}

/** How many stand below, and of each persona. */
function Below({ tally, index, below }: { tally: Tally; index: number; below: number }) {
  const [, ...counts] = tally.below(index);
  return (
    <span className="flex shrink-0 items-center gap-3 text-sm text-ink-soft tabular-nums">
      <span className="flex gap-3 max-lg:hidden">
        {personas.map((persona, place) => (
          <span key={persona} title={personaShortNames[persona]} className="flex w-16 items-center justify-end gap-1.5">
            {(counts[place] ?? 0) > 0 && (
              <>
                {counts[place]?.toLocaleString("en-GB")}
                <PersonaMark persona={persona} className="size-2.5" />
              </>
            )}
          </span>
        ))}
      </span>
      <span className="min-w-12 text-right font-medium text-ink">{below.toLocaleString("en-GB")}</span>
    </span>
  );
}

/** A row as it is read out: name first, by which one jumps. */
export function rowText(tree: OrgTree, tally: Tally, index: number): string {
  const persona = personaOf(tree, index);
  const seat = seatOf(tree, index);
  const parts = [
    [tree.names[index] ?? "", titleOf(tree, index), unitOf(tree, index)].filter(Boolean).join(", "),
    persona ? personaNames[persona] : "No persona",
    seat && `CCoE ${seatNames[seat].toLowerCase()}`,
    belowText(tree, tally, index),
  ];
  return parts.filter(Boolean).join(". ");
}
