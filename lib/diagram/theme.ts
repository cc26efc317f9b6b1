import type { Persona } from "../domain/persona";

/** Who a thing of the diagram belongs to; the CCoE and the providers are ink, since colour means a persona. */
export type Tone = Persona | "NEUTRAL";

/** The line of a shape, the ground inside it, and text on that ground. */
export type Swatch = { line: string; soft: string; ink: string };

/** Every colour of a drawing, as SVG values. */
export type Theme = {
  paper: string;
  ink: string;
  inkSoft: string;
  hairline: string;
  danger: string;
  dangerSoft: string;
  highlight: string;
  tones: Record<Tone, Swatch>;
};

/**
 * Blue, ochre, violet, teal after Okabe and Ito, each of another lightness, so that they differ for every kind of
 * colour vision and in grey. The same values as the tokens of app/globals.css; a test compares them.
 */
export const light: Theme = {
  paper: "#ffffff",
  ink: "#17181c",
  inkSoft: "#585b64",
  hairline: "#e3e3df",
  danger: "#b42318",
  dangerSoft: "#fdeceb",
  highlight: "#3a49d6",
  tones: {
    ENGINEERING: { line: "#096dc1", soft: "#e4f2ff", ink: "#0a4475" },
    PRODUCT: { line: "#b8801f", soft: "#f9efde", ink: "#5c3b00" },
    EXECUTIVE: { line: "#541ea0", soft: "#f1edff", ink: "#493470" },
    FINANCE: { line: "#009080", soft: "#dff6f1", ink: "#005246" },
    NEUTRAL: { line: "#585b64", soft: "#f8f8f6", ink: "#17181c" },
  },
};

export const dark: Theme = {
  paper: "#121317",
  ink: "#ededef",
  inkSoft: "#a6aab4",
  hairline: "#2d3038",
  danger: "#ff9d92",
  dangerSoft: "#3c1e1c",
  highlight: "#9ba7ff",
  tones: {
    ENGINEERING: { line: "#5aa3ec", soft: "#192d41", ink: "#b5dcff" },
    PRODUCT: { line: "#f5cb70", soft: "#36290f", ink: "#efd4a3" },
    EXECUTIVE: { line: "#936bde", soft: "#2e263f", ink: "#dccfff" },
    FINANCE: { line: "#59ceba", soft: "#0a332d", ink: "#a4e7db" },
    NEUTRAL: { line: "#a6aab4", soft: "#1a1c21", ink: "#ededef" },
  },
};

const token = (name: string) => `var(--${name})`;
const swatch = (name: string): Swatch => ({
  line: token(name),
  soft: token(`${name}-soft`),
  ink: token(`${name}-ink`),
});

/** Follows the page's own tokens, so that one drawing serves both of its themes and print. Never for a file. */
export const screen: Theme = {
  paper: "none",
  ink: token("ink"),
  inkSoft: token("ink-soft"),
  hairline: token("line"),
  danger: token("danger"),
  dangerSoft: token("danger-soft"),
  highlight: token("accent"),
  tones: {
    ENGINEERING: swatch("persona-engineering"),
    PRODUCT: swatch("persona-product"),
    EXECUTIVE: swatch("persona-executive"),
    FINANCE: swatch("persona-finance"),
    NEUTRAL: { line: token("ink-soft"), soft: token("surface-raised"), ink: token("ink") },
  },
};
