import type { ArrowNote } from "@/lib/diagram/arrow-ends";

/** What opens in the drawing, in reading order: the boxes, the circle, the providers, the arrows. */
const parts = "a[data-box], a[data-arrow]";

export const partAt = (target: EventTarget | null) => (target instanceof Element ? target.closest(parts) : null);

/** Marks an arrow and what stands at its ends, and lets the rest step back; nothing is marked without one. */
export function light(drawing: Element, note: ArrowNote | null): void {
  for (const part of drawing.querySelectorAll<SVGElement>(parts)) {
    const { box, arrow } = part.dataset;
    const isEnd = box !== undefined && (box === note?.source.node || box === note?.target.node);
    const look = note === null ? null : isEnd ? "end" : arrow === note.id ? "arrow" : "rest";
    // A part's text lies beside its link, over it.
    for (const element of [part, part.nextElementSibling]) {
      if (look === null) element?.removeAttribute("data-look");
      else element?.setAttribute("data-look", look);
    }
  }
}

/** Where a key leads from a part: arrows to its neighbours in reading order, Home and End to the first and last. */
export function neighbour(drawing: Element, part: Element, key: string): SVGElement | null {
  const all = [...drawing.querySelectorAll<SVGElement>(parts)];
  const place = all.findIndex((each) => each.isSameNode(part));
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return all[place + 1] ?? null;
    case "ArrowLeft":
    case "ArrowUp":
      return all[place - 1] ?? null;
    case "Home":
      return all[0] ?? null;
    case "End":
      return all.at(-1) ?? null;
    default:
      return null;
  }
}

/** Gives the focus to the part of the drawing that leads to what the lists say under this name: a box, or an arrow's id. */
export function focusPart(name: string): void {
  const text = CSS.escape(name);
  document.querySelector<SVGElement>(`svg a:is([data-box="${text}"], [data-arrow="${text}"])`)?.focus();
}
