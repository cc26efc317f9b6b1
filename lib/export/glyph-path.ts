import type { PathCommand } from "fontkit";

const letters: Record<PathCommand["command"], string> = {
  moveTo: "m",
  lineTo: "l",
  quadraticCurveTo: "q",
  bezierCurveTo: "c",
  closePath: "z",
};

const rounded = (value: number) => Math.round(value * 100) / 100;

/** Where a glyph's own origin stands, and how its units, whose y grows upwards, become those of the drawing. */
export type GlyphPlace = { x: number; y: number; scaleX: number; scaleY: number };

/**
 * A glyph's outline as SVG's `d`. Each point is told from the one before, which halves the file; from where that came to
 * stand when it was rounded, so that the errors do not add up.
 */
export function glyphPath(commands: readonly PathCommand[], { x, y, scaleX, scaleY }: GlyphPlace): string {
  let at = { x: 0, y: 0 };
  let start = at;
  const parts = commands.map(({ command, args }, index) => {
    if (command === "closePath") {
      at = start;
      return "z";
    }
    const points = Array.from({ length: args.length / 2 }, (_, point) => ({
      x: rounded(x + (args[2 * point] ?? 0) * scaleX),
      y: rounded(y - (args[2 * point + 1] ?? 0) * scaleY),
    }));
    const numbers = points.flatMap((point) => [rounded(point.x - at.x), rounded(point.y - at.y)]);
    at = points.at(-1) ?? at;
    if (command === "moveTo") start = at;
    // The first point of all is told from the drawing's origin, also where other glyphs go before.
    const letter = index === 0 ? "M" : letters[command];
    return letter + numbers.join(" ").replaceAll(" -", "-");
  });
  return parts.join("");
}
