import { diagramNodeNames } from "../domain/structure";
import type { ModelProvider } from "./model";
import { linesOf, placeRow, type Row, rowHeight } from "./people-rows";
import type { ProvidersShape, Rect, TextLine } from "./shapes";
import { styles, textLine } from "./text-line";

export const providersWidth = 288;
const padding = 24;
const headHeight = 54;
const air = 20;

/** Nobody answers for a provider that is no more, and nobody need. */
const rowsOf = ({ mark, engineering, finance }: ModelProvider): Row[] =>
  mark === "WENT"
    ? []
    : [
        { label: "Engineering", people: engineering },
        { label: "Finance", people: finance },
      ];

/** From the capitals of the provider's name to the last baseline. */
const textHeight = (provider: ModelProvider) =>
  12 + 6 + rowsOf(provider).reduce((sum, row) => sum + linesOf(row) * rowHeight, 0);

/** How high the box must be for the providers in it. */
export function providersHeight(providers: readonly ModelProvider[]): number {
  return headHeight + Math.max(1, providers.length) * (2 * air + Math.max(0, ...providers.map(textHeight)));
}

/** Each provider has an equal part of the box, its text hanging from a hairline. */
export function placeProviders(providers: readonly ModelProvider[], rect: Rect): ProvidersShape {
  const left = rect.x + padding;
  const width = rect.width - 2 * padding;
  const part = (rect.height - headHeight) / Math.max(1, providers.length);
  const lines: TextLine[] = [textLine(diagramNodeNames.PROVIDERS, { x: left, y: rect.y + 34, width }, styles.title)];
  if (providers.length === 0) {
    lines.push(textLine("No provider registered", { x: left, y: rect.y + headHeight + part / 2, width }, styles.small));
  }
  const columns = { label: left, names: left + 92, width: width - 92, labelAnchor: "start" } as const;
  for (const [index, provider] of providers.entries()) {
    let y = rect.y + headHeight + index * part + air + 12;
    lines.push(textLine(provider.name, { x: left, y, width }, provider.mark === "WENT" ? styles.gone : styles.strong));
    y += 6 + rowHeight;
    for (const row of rowsOf(provider)) {
      lines.push(...placeRow(row, columns, y));
      y += linesOf(row) * rowHeight;
    }
  }
  return {
    ...rect,
    title: diagramNodeNames.PROVIDERS,
    isDashed: providers.length === 0,
    lines,
    rules: providers.map((_, index) => {
      const y = rect.y + headHeight + index * part;
      return { from: { x: left, y }, to: { x: rect.x + rect.width - padding, y } };
    }),
  };
}
