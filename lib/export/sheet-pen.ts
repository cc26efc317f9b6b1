import type { Point, Rect } from "../diagram/shapes";
import type { Weight } from "../diagram/text-measure";
import { ellipsised } from "../diagram/text-measure";
import { type Page, writeText } from "./pdf-text";
import { narrowing, setText } from "./set-text";

export type SheetText = {
  /** Where the baseline starts, has its middle or ends. */
  x: number;
  y: number;
  /** At most; what is longer is cut, and found by its whole text all the same. */
  width: number;
  size: number;
  weight: Weight;
  /** "#rrggbb". */
  colour: string;
  anchor?: "start" | "middle" | "end";
  /** Reads from bottom to top. */
  isTurned?: boolean;
};

/** How a shape is drawn; without `fill` or `stroke` that part is left out. Colours are "#rrggbb". */
export type Ink = { fill?: string; stroke?: string; width?: number; isDashed?: boolean };

/** Draws on the page that is open. */
export type Pen = {
  text(full: string, place: SheetText): void;
  box(rect: Rect & { radius?: number }, ink: Ink): void;
  circle(circle: Point & { radius: number }, ink: Ink): void;
  /** The path as in SVG's `d`. */
  path(d: string, ink: Ink): void;
  /** Draws with the origin moved, and everything larger or smaller. */
  scaled(place: Point & { scale: number }, draw: () => void): void;
};

const dash = [5, 4] as const;

export function penOn(page: Page): Pen {
  const { document } = page;
  const known = new Set<string>();
  // Nothing of a shape is read out: the texts say it all.
  const paint = ({ fill, stroke, width = 1, isDashed = false }: Ink, trace: () => void) => {
    document.markContent("Artifact");
    document.lineWidth(width);
    trace();
    if (isDashed) document.dash(dash[0], { space: dash[1] });
    if (fill && stroke) document.fillAndStroke(fill, stroke);
    else if (fill) document.fill(fill);
    else if (stroke) document.stroke(stroke);
    if (isDashed) document.undash();
    document.endMarkedContent();
  };
  return {
    text(full, { x, y, width, size, weight, colour, anchor = "start", isTurned = false }) {
      const drawn = ellipsised(full, width, { size, weight });
      const set = setText(drawn, { size, weight });
      const narrow = narrowing(set, width);
      const shift = anchor === "start" ? 0 : set.width * narrow * (anchor === "middle" ? 0.5 : 1);
      document.save().translate(x, y);
      if (isTurned) document.rotate(-90);
      document.translate(-shift, 0).scale(narrow, 1).fillColor(colour);
      for (const { file } of set.runs) {
        if (!known.has(file.name)) document.registerFont(file.name, file.data);
        known.add(file.name);
      }
      writeText(page, set, { size, drawn, full });
      document.restore();
    },
    box({ x, y, width, height, radius = 0 }, ink) {
      paint(ink, () => {
        if (radius > 0) document.roundedRect(x, y, width, height, radius);
        else document.rect(x, y, width, height);
      });
    },
    circle({ x, y, radius }, ink) {
      paint(ink, () => document.circle(x, y, radius));
    },
    path(d, ink) {
      paint(ink, () => document.path(d));
    },
    scaled({ x, y, scale }, draw) {
      document.save().translate(x, y).scale(scale);
      draw();
      document.restore();
    },
  };
}
