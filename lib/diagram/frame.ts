import type { DiagramModel } from "./model";
import { nobody, single } from "./model";
import type { Layout, LegendSample, Rect, TextLine } from "./shapes";
import { styles, textLine, textWidth } from "./text-line";

export type Frame = "none" | "legend" | "whole";

const margin = 48;
const head = 76;
const foot = 56;
const sample = 36;
const rowHeight = 24;

export const credit =
  "After “Personas” of the FinOps Framework by the FinOps Foundation, CC BY 4.0 (creativecommons.org/licenses/by/4.0)";

type Framed = Pick<Layout, "view" | "frame">;

/** What stands around a drawing, and the room that it all needs. */
export function framed(model: DiagramModel, figure: Rect, frame: Frame): Framed {
  switch (frame) {
    case "none":
      return { view: figure, frame: { lines: [], samples: [] } };
    case "legend":
      return { view: { ...figure, height: figure.height + 40 }, frame: legend(figure, figure.y + figure.height + 32) };
    case "whole":
      return whole(model, figure);
  }
}

function whole({ organisation, scope, day }: DiagramModel, figure: Rect): Framed {
  const { x, y, width } = figure;
  const right = x + width;
  const base = y + figure.height + foot;
  const { lines, samples } = legend(figure, base);
  const heading = [
    textLine(organisation, { x, y: y - head + 18, width: width - 320 }, styles.heading),
    textLine(`CCoE structure · ${scope}`, { x, y: y - head + 42, width: width - 320 }, styles.small),
    textLine(day, { x: right, y: y - head + 18, width: 300, anchor: "end" }, styles.strong),
  ];
  return {
    view: {
      x: x - margin,
      y: y - head - margin,
      width: width + 2 * margin,
      height: figure.height + head + foot + rowHeight + 2 * margin,
    },
    frame: {
      lines: [...heading, ...lines, textLine(credit, { x, y: base + rowHeight, width }, styles.small)],
      samples,
    },
  };
}

/** What lines and marks mean, side by side; never told by colour alone. */
function legend({ x, width }: Rect, y: number): Layout["frame"] {
  const lines: TextLine[] = [];
  const samples: LegendSample[] = [];
  let left = x;
  const say = (words: string, style: (typeof styles)["small" | "single" | "open"]) => {
    const line = textLine(words, { x: left, y, width }, style);
    lines.push(line);
    left += textWidth(line);
  };
  const explain = (isDashed: boolean, words: string) => {
    samples.push({ from: { x: left, y: y - 4.5 }, to: { x: left + sample, y: y - 4.5 }, isDashed });
    left += sample + 10;
    say(words, styles.small);
    left += 32;
  };
  explain(false, "Somebody stands at the source");
  explain(true, `${nobody}: box, seat, or the source of an arrow`);
  left += 7;
  say(single, styles.single);
  left += 14;
  say("Nobody stands beside them", styles.small);
  return { lines, samples };
}
