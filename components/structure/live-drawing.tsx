"use client";

import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import type { ArrowNote } from "@/lib/diagram/arrow-ends";
import { classes } from "../ui/classes";
import { ArrowNoteText } from "./arrow-note";
import { light, neighbour, partAt } from "./drawing-parts";

/** An arrow's note, in pixels of the frame around the drawing. */
type Shown = { note: ArrowNote; x: number; y: number; isAbove: boolean };

/** Half of the note's greatest width, so that it stays inside the frame. */
const reach = 176;
/** Between the line and the note. */
const gap = 12;

type LiveDrawingProps = { notes: readonly ArrowNote[]; children: ReactNode };

/**
 * Explains the arrow that is pointed at or has the focus, beside the middle of its line, and marks both of its ends. The
 * words are the arrow's own label: readers of the screen hear them without this. Escape puts the note away. Every part
 * is a link and a stop of the keyboard; the arrow keys go from one to the next as well.
 */
export function LiveDrawing({ notes, children }: LiveDrawingProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<Shown | null>(null);

  function show(next: Shown | null) {
    if (frame.current) light(frame.current, next?.note ?? null);
    setShown(next);
  }

  function explain(target: EventTarget) {
    const arrow = partAt(target);
    const note = notes.find(({ id }) => id === arrow?.getAttribute("data-arrow"));
    if (arrow && note && frame.current) show(placed(note, arrow, frame.current));
  }

  function leave(to: EventTarget | null) {
    // The note may be read with the pointer on it.
    const stays = to instanceof Element && to.closest("a[data-arrow], [data-note]");
    if (!stays) show(null);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") return show(null);
    const part = partAt(event.target);
    const next = part && frame.current ? neighbour(frame.current, part, event.key) : null;
    if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    next.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for the links inside it
    <div
      ref={frame}
      className="relative"
      onPointerOver={(event) => explain(event.target)}
      onPointerOut={(event) => leave(event.relatedTarget)}
      onFocus={(event) => explain(event.target)}
      onBlur={(event) => leave(event.relatedTarget)}
      onKeyDown={onKeyDown}
    >
      {children}
      {shown && (
        <div
          data-note=""
          aria-hidden="true"
          style={{ left: shown.x, top: shown.y }}
          className={classes(
            "absolute z-10 w-max max-w-88 -translate-x-1/2 rounded-md border border-line bg-surface-raised px-3.5 py-2.5 text-sm shadow-floating print:hidden",
            shown.isAbove && "-translate-y-full",
          )}
        >
          <ArrowNoteText note={shown.note} />
        </div>
      )}
    </div>
  );
}

function placed(note: ArrowNote, arrow: Element, frame: HTMLElement): Shown | null {
  const path = arrow.querySelector("path");
  const matrix = path?.getScreenCTM();
  if (!path || !matrix) return null;
  const middle = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(matrix);
  const place = frame.getBoundingClientRect();
  const x = Math.min(Math.max(middle.x - place.left, reach), Math.max(reach, place.width - reach));
  const y = middle.y - place.top;
  // Into the drawing rather than out of it.
  const isAbove = y > place.height / 2;
  return { note, x, y: y + (isAbove ? -gap : gap), isAbove };
}
