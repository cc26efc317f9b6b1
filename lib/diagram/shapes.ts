import type { Persona } from "../domain/persona";
import type { DiagramNode } from "../domain/structure";
import type { Font } from "./text-measure";
import type { Tone } from "./theme";

/** Lengths are in units of the drawing, which are CSS pixels at its natural size; y grows downwards. */
export type Point = { x: number; y: number };
export type Rect = Point & { width: number; height: number };

export type Colour = "ink" | "soft" | "tone" | "danger" | "highlight";

/** One line of text as it is drawn. */
export type TextLine = {
  /** Where the baseline starts, has its middle or ends. */
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
  text: string;
  /** The whole text, of which `text` may be the beginning. */
  full: string;
  font: Font;
  colour: Colour;
  /** Reads from bottom to top. */
  isTurned: boolean;
  /** With a line through it: it is no more. */
  isStruck?: boolean;
  /** Whether a line runs around it: it marks what the reader is to see. */
  outline: Outline;
};

export type Outline = "none" | "solid" | "dashed";

export type BoxShape = Rect & {
  persona: Persona;
  title: string;
  count: number;
  isDashed: boolean;
  isFound: boolean;
  lines: TextLine[];
};

export type CircleShape = Point & {
  radius: number;
  title: string;
  isDashed: boolean;
  isFound: boolean;
  lines: TextLine[];
};

export type ProvidersShape = Rect & {
  title: string;
  isDashed: boolean;
  lines: TextLine[];
  /** Hairlines between the providers. */
  rules: { from: Point; to: Point }[];
};

/** Corners from the border of the source to the border of the target; the head's tip is the last. */
export type ArrowShape = {
  id: string;
  source: DiagramNode;
  target: DiagramNode;
  tone: Tone;
  /** From where to where, the label, what flows, and who stands at the source, in full. */
  meaning: string;
  isDashed: boolean;
  points: Point[];
  lines: TextLine[];
};

/** A drawing in which everything has its place. Screen, files and slides are all made of it. */
export type Layout = {
  /** What is to be seen; its corner need not be the origin. */
  view: Rect;
  title: string;
  description: string;
  boxes: BoxShape[];
  circle: CircleShape;
  providers: ProvidersShape;
  arrows: ArrowShape[];
  /** Heading, legend and credit around the drawing of a file; empty on a page, which has its own. */
  frame: { lines: TextLine[]; samples: LegendSample[] };
};

/** A short line of the legend, drawn as arrows are. */
export type LegendSample = { from: Point; to: Point; isDashed: boolean };
