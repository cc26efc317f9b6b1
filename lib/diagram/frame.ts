import type { DiagramModel } from "./model";
import { nobody } from "./model";
import type { Layout, Rect } from "./shapes";
import { styles, textLine, textWidth } from "./text-line";

const margin = 48;
const head = 76;
const foot = 56;
const sample = 36;

export const credit =
  "After “Personas” of the FinOps Framework by the FinOps Foundation, CC BY 4.0 (creativecommons.org/licenses/by/4.0)";

/** Heading, legend and credit around a drawing that stands on its own, and the paper that they need. */
export function framed(model: DiagramModel, figure: Rect): Pick<Layout, "view" | "frame"> {
  const { x, width } = figure;
  const right = x + width;
  const base = figure.y + figure.height + foot;
  const solid = legend("Somebody stands at the source", x, base, false);
  const dashed = legend(nobody, solid.end + 32, base, true);
  return {
    view: {
      x: x - margin,
      y: figure.y - head - margin,
      width: width + 2 * margin,
      height: figure.height + head + foot + 2 * margin,
    },
    frame: {
      lines: [
        textLine(model.organisation, { x, y: figure.y - head + 18, width: width - 320 }, styles.heading),
        textLine(`CCoE structure · ${model.scope}`, { x, y: figure.y - head + 42, width: width - 320 }, styles.small),
        textLine(model.day, { x: right, y: figure.y - head + 18, width: 300, anchor: "end" }, styles.strong),
        solid.text,
        dashed.text,
        textLine(credit, { x: right, y: base, width: right - dashed.end - 32, anchor: "end" }, styles.small),
      ],
      samples: [solid.sample, dashed.sample],
    },
  };
}

function legend(words: string, x: number, y: number, isDashed: boolean) {
  const text = textLine(words, { x: x + sample + 10, y, width: 240 }, styles.small);
  return {
    text,
    end: text.x + textWidth(text),
    sample: { from: { x, y: y - 4.5 }, to: { x: x + sample, y: y - 4.5 }, isDashed },
  };
}
