"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from "react";
import { classes } from "../ui/classes";

/** What an arrow means, in pixels of the frame around the drawing. */
type Note = { way: string; text: string; x: number; y: number; isAbove: boolean };

/** Half of the note's greatest width, so that it stays inside the frame. */
const reach = 160;
/** Between the line and the note. */
const gap = 12;

/**
 * Explains the arrow that is pointed at or has the focus, beside the middle of its line. The words are the arrow's own
 * label: readers of the screen hear them without this. Escape puts the note away.
 */
export function ArrowNotes({ children }: { children: ReactNode }) {
  const router = useRouter();
  const frame = useRef<HTMLDivElement>(null);
  const [note, setNote] = useState<Note | null>(null);

  function explain(target: EventTarget) {
    const arrow = target instanceof Element ? target.closest("a[data-arrow]") : null;
    if (arrow && frame.current) setNote(noteOf(arrow, frame.current));
  }

  function leave(to: EventTarget | null) {
    // The note may be read with the pointer on it.
    const stays = to instanceof Element && to.closest("a[data-arrow], [data-note]");
    if (!stays) setNote(null);
  }

  /** Pages of this site are changed by the router, which keeps what stays the same. */
  function follow(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const href = link?.getAttribute("href");
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!href?.startsWith("/") || !isPlain) return;
    event.preventDefault();
    router.push(href as Route);
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
      onKeyDown={(event: KeyboardEvent) => event.key === "Escape" && setNote(null)}
      onClick={follow}
    >
      {children}
      {note && (
        <div
          data-note=""
          aria-hidden="true"
          style={{ left: note.x, top: note.y }}
          className={classes(
            "absolute z-10 w-max max-w-80 -translate-x-1/2 rounded-md bg-surface-raised px-3.5 py-2.5 text-sm text-pretty shadow-floating print:hidden",
            note.isAbove && "-translate-y-full",
          )}
        >
          <p className="font-semibold">{note.way}</p>
          <p className="mt-0.5 text-ink-soft">{note.text}</p>
        </div>
      )}
    </div>
  );
}

function noteOf(arrow: Element, frame: HTMLElement): Note | null {
  const path = arrow.querySelector("path");
  const matrix = path?.getScreenCTM();
  if (!path || !matrix) return null;
  const middle = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(matrix);
  const place = frame.getBoundingClientRect();
  const x = Math.min(Math.max(middle.x - place.left, reach), Math.max(reach, place.width - reach));
  // "From to to. What flows. Who is there."
  const [way = "", ...sentences] = (arrow.getAttribute("aria-label") ?? "").split(". ");
  const y = middle.y - place.top;
  // Into the drawing rather than out of it.
  const isAbove = y > place.height / 2;
  return { way, text: sentences.join(". "), x, y: y + (isAbove ? -gap : gap), isAbove };
}
