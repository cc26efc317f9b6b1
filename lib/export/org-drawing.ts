import { personaShapes } from "../diagram/persona-shapes";
import type { Theme } from "../diagram/theme";
import { type Persona, personaShortNames, personas } from "../domain/persona";
import { seatNames } from "../domain/seat";
import type { PaperBox, PaperLine } from "../org/paper";
import type { OrgTree } from "../org/tree";
import { personaOf, seatOf, titleOf, unitOf } from "../org/words";
import type { Pen } from "./sheet-pen";

/** What an export of reporting lines says besides the people. */
export type OrgSheetWords = { organisation: string; title: string; day: string };

type Drawing = { tree: OrgTree; pen: Pen; theme: Theme };

const padding = 10;
const mark = 11;

/** One person: persona by shape and colour, name, what they do, their seat, and how many stand below. */
export function drawBox({ x, y, width, height, index }: PaperBox, { tree, pen, theme }: Drawing): void {
  const persona = personaOf(tree, index);
  const seat = seatOf(tree, index);
  const below = tree.below[index] ?? 0;
  const { line, soft } = theme.tones[persona ?? "NEUTRAL"];
  pen.box({ x, y, width, height, radius: 6 }, { fill: soft, stroke: line, width: below > 0 ? 1.5 : 0.75 });
  drawMark(persona, { x: x + padding, y: y + 10, pen, theme });
  const left = x + padding + mark + 6;
  const right = x + width - padding;
  const count = below > 0 ? below.toLocaleString("en-GB") : "";
  const side = count === "" ? 0 : count.length * 7 + 6;
  const strong = { size: 12, weight: 600, colour: theme.ink } as const;
  const small = { size: 10, weight: 400, colour: theme.inkSoft } as const;
  pen.text(tree.names[index] ?? "", { x: left, y: y + 19.5, width: right - left - side, ...strong });
  if (count !== "") pen.text(count, { x: right, y: y + 19.5, width: side, anchor: "end", ...strong, size: 11 });
  const seatText = seat === null ? "" : `CCoE ${seatNames[seat].toLowerCase()}`;
  const work = [seatText, titleOf(tree, index), unitOf(tree, index)].filter(Boolean).join(", ");
  pen.text(work, { x: left, y: y + 35.5, width: right - left, ...small });
}

export function drawLine({ x1, y1, x2, y2 }: PaperLine, { pen, theme }: Pick<Drawing, "pen" | "theme">): void {
  pen.path(`M${x1} ${y1}L${x2} ${y2}`, { stroke: theme.inkSoft, width: 1 });
}

/** What the marks mean, from left to right. */
export function drawLegend(x: number, y: number, { pen, theme }: Pick<Drawing, "pen" | "theme">): void {
  const style = { size: 10, weight: 400, colour: theme.inkSoft, width: 80 } as const;
  for (const [place, persona] of [...personas, null].entries()) {
    const at = x + place * 100;
    drawMark(persona, { x: at, y: y - 9, pen, theme });
    pen.text(persona === null ? "No persona" : personaShortNames[persona], { ...style, x: at + mark + 6, y });
  }
}

function drawMark(persona: Persona | null, { x, y, pen, theme }: { x: number; y: number } & Omit<Drawing, "tree">) {
  const half = mark / 2;
  if (persona === null)
    pen.circle({ x: x + half, y: y + half, radius: half - 1.5 }, { stroke: theme.inkSoft, width: 1 });
  else
    pen.scaled({ x, y, scale: mark / 12 }, () => pen.path(personaShapes[persona], { fill: theme.tones[persona].line }));
}
