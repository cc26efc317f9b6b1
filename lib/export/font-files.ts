import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create, type Font } from "fontkit";
import type { Weight } from "../diagram/text-measure";
import { unpackedWoff } from "./woff";

/** A font as one file of it: the packages are cut into subsets, as browsers load them. */
export type FontFile = { name: string; data: Buffer; font: Font };

/** The first that has a character draws it. Of Noto only what Inter has not; Chinese before Korean, which shares its characters. */
const families: readonly { name: string; subsets: RegExp }[] = [
  { name: "inter", subsets: /./ },
  { name: "noto-sans-arabic", subsets: /^arabic$/ },
  { name: "noto-sans-hebrew", subsets: /^hebrew$/ },
  { name: "noto-sans-devanagari", subsets: /^devanagari$/ },
  { name: "noto-sans-sc", subsets: /^\[\d+\]$/ },
  { name: "noto-sans-kr", subsets: /^\[\d+\]$/ },
];

type Range = { first: number; last: number; family: string; subset: string };

// From the folder that the app is started in: a bundled module has no place of its own to look from. The build copies
// the files there because next.config.js names them.
const packageFile = (family: string, ...path: string[]) =>
  join(/* turbopackIgnore: true */ process.cwd(), "node_modules", "@fontsource", family, ...path);

let ranges: readonly Range[] | undefined;

function rangesOf({ name, subsets }: (typeof families)[number]): Range[] {
  const listed: Record<string, string> = JSON.parse(readFileSync(packageFile(name, "unicode.json"), "utf8"));
  return Object.entries(listed)
    .filter(([subset]) => subsets.test(subset))
    .flatMap(([subset, list]) =>
      list.split(",").map((range) => {
        const [first = "", last = first] = range.replace("U+", "").split("-");
        const numbers = { first: Number.parseInt(first, 16), last: Number.parseInt(last, 16) };
        return { ...numbers, family: name, subset: subset.replace(/[[\]]/g, "") };
      }),
    );
}

// At most the few hundred files that there are; a Latin organisation needs two or three.
const opened = new Map<string, FontFile>();

function open(family: string, subset: string, weight: Weight): FontFile {
  const name = `${family}-${subset}-${weight}`;
  const known = opened.get(name);
  if (known) return known;
  // Not woff2: its tables are rewritten for compression, and a subset of them cannot be embedded.
  const data = unpackedWoff(readFileSync(packageFile(family, "files", `${name}-normal.woff`)));
  const font = create(data);
  if (!("layout" in font)) throw new Error(`${name} is a collection of fonts`);
  const file = { name, data, font };
  opened.set(name, file);
  return file;
}

/** The files that have a glyph for a character, the one to prefer first; opened one by one as they are asked for. */
export function* filesWith(codePoint: number, weight: Weight): Generator<FontFile> {
  ranges ??= families.flatMap(rangesOf);
  for (const { first, last, family, subset } of ranges) {
    if (codePoint < first || codePoint > last) continue;
    const file = open(family, subset, weight);
    if (file.font.hasGlyphForCodePoint(codePoint)) yield file;
  }
}
