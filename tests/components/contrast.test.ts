import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Theme = "light" | "dark";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    name,
    { light: light ?? "", dark: dark ?? "" },
  ]),
);

const personas = ["engineering", "product", "executive", "finance"].map((name) => `persona-${name}`);
const states = ["accent", "danger", "warning", "ok"];
const surfaces = ["surface", "surface-raised", "surface-hover"];

/** Text needs 4.5:1 (WCAG 2.2, 1.4.3); edges of controls and meaningful shapes 3:1 (1.4.11). */
const pairs: [text: string, on: string, least: number][] = [
  ...surfaces.flatMap((on): [string, string, number][] => [
    ["ink", on, 4.5],
    ["ink-soft", on, 4.5],
    ["accent", on, 4.5],
    ["danger", on, 4.5],
  ]),
  ...states.flatMap((state): [string, string, number][] => [
    [state, "surface-raised", 4.5],
    [state, `${state}-soft`, 4.5],
    ["ink", `${state}-soft`, 4.5],
  ]),
  ...personas.flatMap((persona): [string, string, number][] => [
    [`${persona}-ink`, `${persona}-soft`, 4.5],
    [`${persona}-ink`, "surface-raised", 4.5],
    ["ink", `${persona}-soft`, 4.5],
    [persona, "surface", 3],
    [persona, "surface-raised", 3],
    [persona, `${persona}-soft`, 2.9],
  ]),
  ...["a", "b", "c", "d", "e", "f"].flatMap((group): [string, string, number][] => [
    [`group-${group}`, "surface", 4.5],
    ["surface-raised", `group-${group}`, 4.5],
  ]),
  ["on-accent", "accent", 4.5],
  ["on-danger", "danger", 4.5],
  ["surface-raised", "ink", 4.5],
  ["line-strong", "surface", 3],
  ["line-strong", "surface-raised", 3],
];

describe.each<Theme>(["light", "dark"])("%s theme", (theme) => {
  it.each(pairs)("%s is readable on %s (%d:1)", (text, on, least) => {
    expect(contrast(colour(text, theme), colour(on, theme))).toBeGreaterThanOrEqual(least);
  });

  it("tells the four personas apart by lightness alone", () => {
    const steps = personas.map((persona) => lightness(colour(persona, theme))).sort((a, b) => a - b);
    const gaps = steps.slice(1).map((step, index) => step - (steps[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(4);
  });
});

function colour(token: string, theme: Theme): string {
  const found = tokens.get(token)?.[theme];
  if (!found) throw new Error(`No colour token --${token} in globals.css`);
  return found;
}

/** WCAG 2.2's relative luminance of "#rrggbb". */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** CIE L*, 0 to 100. */
function lightness(hex: string): number {
  return 116 * Math.cbrt(luminance(hex)) - 16;
}
