import type { Stage } from "./chart-stage";

type Point = { x: number; y: number };
type Doing = { onHover: (index: number, at: Point) => void; onPress: (index: number) => void };

// A press that moves less is a click, also under a finger.
const still = 5;

/** Drags, wheels, pinches and double clicks on the stage; returns how to stop listening. */
export function listenToGestures(stage: Stage, { onHover, onPress }: Doing): () => void {
  const { canvas } = stage;
  const pointers = new Map<number, Point>();
  const stop = new AbortController();
  const { signal } = stop;
  let pressed: Point | null = null;

  const here = (event: MouseEvent): Point => {
    const { left, top } = canvas.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };

  canvas.addEventListener(
    "pointerdown",
    (event) => {
      if (event.button !== 0) return;
      canvas.setPointerCapture(event.pointerId);
      pointers.set(event.pointerId, here(event));
      pressed = pointers.size === 1 ? here(event) : null;
    },
    { signal },
  );
  canvas.addEventListener(
    "pointermove",
    (event) => {
      const point = here(event);
      const before = pointers.get(event.pointerId);
      if (before === undefined) {
        if (event.pointerType === "mouse") onHover(stage.at(point), point);
        return;
      }
      if (pressed && Math.hypot(point.x - pressed.x, point.y - pressed.y) > still) pressed = null;
      if (pressed) return;
      onHover(-1, point);
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
      if (other) pinch({ before, point, other });
      else stage.pan({ x: point.x - before.x, y: point.y - before.y });
      pointers.set(event.pointerId, point);
    },
    { signal },
  );
  canvas.addEventListener(
    "pointerup",
    (event) => {
      pointers.delete(event.pointerId);
      if (pressed) onPress(stage.at(here(event)));
      pressed = null;
    },
    { signal },
  );
  canvas.addEventListener(
    "pointercancel",
    (event) => {
      pointers.delete(event.pointerId);
      pressed = null;
    },
    { signal },
  );
  canvas.addEventListener("pointerleave", (event) => onHover(-1, here(event)), { signal });
  canvas.addEventListener(
    "dblclick",
    (event) => {
      const index = stage.at(here(event));
      if (index >= 0) stage.goTo(index);
      else stage.zoomBy(2, here(event));
    },
    { signal },
  );
  canvas.addEventListener(
    "wheel",
    (event) => {
      // A trackpad's pinch comes as a wheel with Ctrl. Lines and pages are some mice's units.
      const unit = event.deltaMode === 0 ? 1 : event.deltaMode === 1 ? 16 : 400;
      const isZoom = event.ctrlKey || event.metaKey;
      const hasMoved = isZoom
        ? stage.zoom(Math.exp((-event.deltaY * unit) / 250), here(event))
        : stage.pan({ x: -event.deltaX * unit, y: -event.deltaY * unit });
      // What the chart has no use for scrolls the page.
      if (hasMoved || isZoom) event.preventDefault();
    },
    { signal, passive: false },
  );
  return () => stop.abort();

  function pinch({ before, point, other }: { before: Point; point: Point; other: Point }): void {
    const apart = (one: Point) => Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
    stage.zoom(apart(point) / apart(before), { x: (point.x + other.x) / 2, y: (point.y + other.y) / 2 });
    stage.pan({ x: (point.x - before.x) / 2, y: (point.y - before.y) / 2 });
  }
}
