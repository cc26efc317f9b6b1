import { dark, light, type Swatch, type Theme } from "@/lib/diagram/theme";

const swatch = (name: string, { line, soft, ink }: Swatch) =>
  `--${name}:${line};--${name}-soft:${soft};--${name}-ink:${ink};`;

/** The values of the names that the drawing's theme for the screen asks for. */
const tokens = ({ paper, ink, inkSoft, hairline, danger, dangerSoft, highlight, tones }: Theme) =>
  [
    `--surface:${paper};--surface-raised:${tones.NEUTRAL.soft};--ink:${ink};--ink-soft:${inkSoft};--line:${hairline};`,
    `--danger:${danger};--danger-soft:${dangerSoft};--accent:${highlight};`,
    swatch("persona-engineering", tones.ENGINEERING),
    swatch("persona-product", tones.PRODUCT),
    swatch("persona-executive", tones.EXECUTIVE),
    swatch("persona-finance", tones.FINANCE),
  ].join("");

/** The one style sheet of the page; the policy knows it by its hash. */
export const embedStyle = [
  `:root{color-scheme:light;${tokens(light)}}`,
  `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${tokens(dark)}}}`,
  `:root[data-theme=dark]{color-scheme:dark;${tokens(dark)}}`,
  "body{margin:0;padding:1.5rem;background:var(--surface);color:var(--ink);font:0.875rem/1.5 Inter,system-ui,sans-serif}",
  "main{max-width:80rem;margin:0 auto}h1{margin:0;font-size:1.25rem}h2{margin:1.5rem 0 0.5rem;font-size:1rem}h3{margin:0;font-size:0.875rem}",
  "p{margin:0.25rem 0;color:var(--ink-soft);overflow-wrap:anywhere}strong{color:var(--danger)}",
  "ul{margin:0;padding:0;list-style:none}section>ul{display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(14rem,1fr))}li{overflow-wrap:anywhere}",
  "figure{margin:1.5rem 0 0}figure svg{display:block;width:100%;height:auto}",
  "form{max-width:80rem;margin:1.5rem auto 0}input,button{min-height:2.75rem;font:inherit;margin-inline:0.5rem}",
  // The lists are for whoever cannot read the drawing: always there for screen readers, seen where it is too small.
  "@media (max-width:767px){figure{display:none}}",
  "@media (min-width:768px){.lists section{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}}",
  "@media print{form{display:none}figure{display:block}}",
].join("");
