import { createHash } from "node:crypto";
import { listsHtml } from "@/lib/diagram/html";
import { layoutOf } from "@/lib/diagram/layout";
import { svgOf } from "@/lib/diagram/svg";
import { escaped } from "@/lib/diagram/svg-text";
import { screen } from "@/lib/diagram/theme";
import { outlinedText } from "@/lib/export/outlined-text";
import { embedStyle } from "./embed-style";
import type { EmbedAnswer } from "./read-embed";

/** Nothing may run here, nothing is sent anywhere but the day that was chosen, and any page may frame it. */
export const embedPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(embedStyle).digest("base64")}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors *",
].join("; ");

/** A whole page without scripts: the drawing and, on narrow windows and for screen readers, its lists. */
export function embedHtml(answer: EmbedAnswer, theme: "light" | "dark" | null): string {
  const body =
    "model" in answer ? drawn(answer) : `<main><h1>Nothing to show</h1><p>${escaped(answer.problem)}</p></main>`;
  const title = "model" in answer ? `${answer.model.organisation}: CCoE structure` : "Muster";
  return [
    `<!doctype html><html lang="en"${theme === null ? "" : ` data-theme="${theme}"`}><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
    `<title>${escaped(title)}</title><style>${embedStyle}</style></head>`,
    `<body>${body}${daysForm(answer, theme)}</body></html>`,
  ].join("");
}

function drawn({ model }: Extract<EmbedAnswer, { model: unknown }>): string {
  // No font is served here, and none is needed: the text is outlines, in the colours of the page.
  const svg = svgOf(layoutOf(model, { frame: "legend" }), { theme: screen, textOf: outlinedText });
  const where = `CCoE structure, ${model.scope}, ${model.day}`;
  return `<main><h1><bdi>${escaped(model.organisation)}</bdi></h1><p>${escaped(where)}</p><figure>${svg}</figure><div class="lists">${listsHtml(model)}</div></main>`;
}

/** Another day, where the link shows several. */
function daysForm(answer: EmbedAnswer, theme: string | null): string {
  const { first, last } = answer;
  if (first === undefined || last === undefined || first === last) return "";
  const day = "day" in answer ? answer.day : last;
  const keep = theme === null ? "" : `<input type="hidden" name="theme" value="${theme}">`;
  return `<form><label>As of <input type="date" name="asOf" value="${day}" min="${first}" max="${last}" required></label>${keep}<button>Show</button></form>`;
}
