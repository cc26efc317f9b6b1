import type { Layout, Point, Rect } from "../diagram/shapes";
import type { Theme } from "../diagram/theme";

/** Of a slide of 13⅓ by 7½ inches, in EMU. */
const slide = { width: 12_192_000, height: 6_858_000 } as const;
/** What of the drawing's own margin a slide does not need. */
const spare = 30;

/** Where the drawing stands on its slide; lengths become EMU. */
export type OnSlide = {
  at: (point: Point) => Point;
  rect: (rect: Rect) => Rect;
  /** EMU to a unit of the drawing. */
  scale: number;
  theme: Theme;
  /** Shapes are told apart by number; the slide itself is 1. */
  nextId: () => number;
};

/** In the middle of the slide, as large as it allows. */
export function onSlide({ view }: Layout, theme: Theme): OnSlide {
  const width = view.width - 2 * spare;
  const height = view.height - 2 * spare;
  const scale = Math.min(slide.width / width, slide.height / height);
  const at = ({ x, y }: Point): Point => ({
    x: (x - view.x - spare) * scale + (slide.width - width * scale) / 2,
    y: (y - view.y - spare) * scale + (slide.height - height * scale) / 2,
  });
  let last = 1;
  return {
    at,
    rect: (rect) => ({ ...at(rect), width: rect.width * scale, height: rect.height * scale }),
    scale,
    theme,
    nextId: () => ++last,
  };
}
