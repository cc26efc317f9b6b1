import { type Colouring, lookTokens } from "@/lib/org/colouring";

/** A colour as the canvas wants it for shapes and text, and as one pixel of it. */
export type Ink = { css: string; pixel: number };
/** How a person of a look is drawn: in full, and as ground under text. */
export type PersonInk = { solid: Ink; soft: Ink; mark: string };
/** With the light on them, and on others. */
export type LookInk = { lit: PersonInk; dim: PersonInk };

export type Inks = {
  looks: LookInk[];
  /** Grounds of areas by depth, in turn. */
  grounds: readonly [Ink, Ink];
  card: Ink;
  text: Ink;
  textSoft: Ink;
  dimText: Ink;
  line: Ink;
  reporting: Ink;
  accent: Ink;
};

export type Rgb = readonly [red: number, green: number, blue: number];
/** What the page's tokens are in the theme in force, for those that a chart is drawn in. */
export type Palette = ReadonlyMap<string, Rgb>;

const tokens = ["surface", "surface-raised", "ink", "ink-soft", "line-strong", "accent", ...lookTokens];

/** Reads the tokens as they are around an element. */
export function paletteOf(element: HTMLElement): Palette {
  const probe = element.ownerDocument.createElement("span");
  probe.hidden = true;
  // Where the system forces its colours, all tokens would be one: marks and letters then still tell people apart.
  probe.style.setProperty("forced-color-adjust", "none");
  const swatches = tokens.map((token) => {
    const swatch = probe.appendChild(element.ownerDocument.createElement("span"));
    swatch.style.color = `var(--${token})`;
    return swatch;
  });
  element.append(probe);
  const palette = new Map(tokens.map((token, place) => [token, rgbOf(swatches[place])]));
  probe.remove();
  return palette;
}

function rgbOf(swatch: HTMLElement | undefined): Rgb {
  const parts = swatch ? getComputedStyle(swatch).color.match(/[\d.]+/g) : null;
  const [red = 0, green = 0, blue = 0] = (parts ?? []).map(Number);
  return [red, green, blue];
}

/** The colours of a colouring's looks, and of all around them. */
export function inksOf(palette: Palette, { looks }: Colouring): Inks {
  const token = (name: string) => palette.get(name) ?? [0, 0, 0];
  const surface = token("surface");
  const raised = token("surface-raised");
  const text = token("ink");
  return {
    looks: looks.map((look) => lookInk(token(look.token), { raised, surface, mark: look.mark })),
    grounds: [ink(surface), ink(raised)],
    card: ink(raised),
    text: ink(text),
    textSoft: ink(token("ink-soft")),
    dimText: ink(mixed(text, surface, 0.55)),
    line: ink(token("line")),
    reporting: ink(token("line-strong")),
    accent: ink(token("accent")),
  };
}

function lookInk(colour: Rgb, { raised, surface, mark }: { raised: Rgb; surface: Rgb; mark: string }): LookInk {
  // Without a mark the ground is all that is seen.
  const ground = mark === "" ? 0.6 : 0.16;
  return {
    lit: { solid: ink(colour), soft: ink(mixed(colour, raised, ground)), mark },
    dim: { solid: ink(mixed(colour, surface, 0.38)), soft: ink(mixed(colour, surface, 0.07)), mark },
  };
}

function mixed(one: Rgb, other: Rgb, share: number): Rgb {
  const part = (channel: 0 | 1 | 2) => one[channel] * share + other[channel] * (1 - share);
  return [part(0), part(1), part(2)];
}

function ink([red, green, blue]: Rgb): Ink {
  const [r, g, b] = [Math.round(red), Math.round(green), Math.round(blue)];
  // Red comes first in memory, and every machine that runs a browser is little-endian.
  return { css: `rgb(${r} ${g} ${b})`, pixel: ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0 };
}
