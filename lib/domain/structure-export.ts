import { isDay } from "./day";
import { isId, type Parameters } from "./directory";
import { done, type Outcome, type Problem } from "./outcome";
import type { StructureAddress } from "./structure-address";
import { isStructureDetail, type StructureDetail } from "./structure-detail";

export const exportFormats = ["pdf", "pptx", "svg", "png"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const exportThemes = ["light", "dark"] as const;
export type ExportTheme = (typeof exportThemes)[number];

/** Of a PDF; landscape. */
export const exportPapers = ["a4", "a3"] as const;
export type ExportPaper = (typeof exportPapers)[number];

/** What a file shows and how, as its address says it. */
export type StructureExport = Pick<StructureAddress, "asOf" | "unit" | "person"> & {
  theme: ExportTheme;
  detail: StructureDetail;
  paper: ExportPaper;
  /** Pixels of a picture for one unit of the drawing. */
  scale: number;
};

/** Reads an address. Unlike a page a file refuses what it does not understand: nobody sees from it what was left out. */
export function structureExport(parameters: Parameters): Outcome<StructureExport> {
  const problems: Problem[] = [];
  const read = <T>(name: keyof StructureExport, { parse, unless, message }: Reading<T>): T => {
    const given = [parameters[name]].flat()[0];
    if (given === undefined) return unless;
    const value = parse(given);
    if (value === null) problems.push({ field: name, message });
    return value ?? unless;
  };
  const value = {
    asOf: read<string | null>("asOf", {
      parse: when(isDay),
      unless: null,
      message: "Give a day, such as asOf=2026-03-31.",
    }),
    unit: read<string | null>("unit", {
      parse: when(isId),
      unless: null,
      message: "Give the id of a unit, or leave it out.",
    }),
    person: read<string | null>("person", {
      parse: when(isId),
      unless: null,
      message: "Give the id of a person, or leave it out.",
    }),
    theme: read<ExportTheme>("theme", {
      parse: oneOf(exportThemes),
      unless: "light",
      message: "Give theme=light or theme=dark.",
    }),
    detail: read<StructureDetail>("detail", {
      parse: when(isStructureDetail),
      unless: "names",
      message: "Give detail=counts, detail=leads or detail=names.",
    }),
    paper: read<ExportPaper>("paper", {
      parse: oneOf(exportPapers),
      unless: "a4",
      message: "Give paper=a4 or paper=a3.",
    }),
    scale: read("scale", {
      parse: (text) => (/^[1-4]$/.test(text) ? Number(text) : null),
      unless: 2,
      message: "Give a whole number from scale=1 to scale=4.",
    }),
  };
  return problems.length > 0 ? { ok: false, problems } : done(value);
}

/** `unless` is what holds without the parameter. */
type Reading<T> = { parse: (text: string) => T | null; unless: T; message: string };

const when =
  <T extends string>(is: (text: string) => text is T) =>
  (text: string): T | null =>
    is(text) ? text : null;

const oneOf =
  <T extends string>(values: readonly T[]) =>
  (text: string): T | null =>
    values.find((value) => value === text) ?? null;

/** What is chosen of a file; what holds unless said, is not said. */
type Chosen = Partial<Record<"asOf" | "unit" | "person" | "detail", string | null>> & {
  theme: ExportTheme;
  paper: ExportPaper;
};

/** The file of what the page shows; on paper of a size if it is a PDF. */
export function fileHref(format: ExportFormat, { asOf, unit, person, detail, theme, paper }: Chosen): string {
  const given = { asOf, unit, person, detail, theme, paper: format === "pdf" ? paper : null };
  const query = Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `/structure/export.${format}?${new URLSearchParams(query)}`;
}
