import type { Layout } from "../diagram/shapes";
import { svgOf } from "../diagram/svg";
import type { Theme } from "../diagram/theme";
import { outlinedText } from "./outlined-text";

/** The drawing as an SVG that needs no font. */
export const svgFile = (layout: Layout, theme: Theme): string => svgOf(layout, { theme, textOf: outlinedText });
