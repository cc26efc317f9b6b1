import type { Colour } from "./shapes";
import type { Theme, Tone } from "./theme";

/** The colour of a text; its tone is that of the shape that it belongs to. */
export function colourOf(colour: Colour, tone: Tone, theme: Theme): string {
  switch (colour) {
    case "ink":
      return theme.ink;
    case "soft":
      return theme.inkSoft;
    case "danger":
      return theme.danger;
    case "highlight":
      return theme.highlight;
    case "tone":
      return theme.tones[tone].ink;
  }
}
