import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dark, light } from "@/lib/diagram/theme";
import { personas } from "@/lib/domain/persona";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");

function token(name: string): { light: string; dark: string } {
  const found = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css);
  return { light: found?.[1] ?? "", dark: found?.[2] ?? "" };
}

describe("theme of a file", () => {
  it.each(personas)("has the page's own colours for %s", (persona) => {
    const name = `persona-${persona.toLowerCase()}`;
    for (const [key, suffix] of [
      ["line", ""],
      ["soft", "-soft"],
      ["ink", "-ink"],
    ] as const) {
      expect(token(name + suffix)).toEqual({ light: light.tones[persona][key], dark: dark.tones[persona][key] });
    }
  });

  it("has the page's own ink", () => {
    expect(token("ink")).toEqual({ light: light.ink, dark: dark.ink });
    expect(token("ink-soft")).toEqual({ light: light.inkSoft, dark: dark.inkSoft });
    expect(token("danger")).toEqual({ light: light.danger, dark: dark.danger });
  });
});
