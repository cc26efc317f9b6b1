import type { DiagramModel } from "@/lib/diagram/model";

/** Every name, count and label that a model has: what each drawing of it must say. */
function wordsOf(model: DiagramModel): string[] {
  const people = [
    ...model.boxes,
    ...model.circle.seats,
    ...model.providers.flatMap(({ engineering, finance }) => [engineering, finance]),
  ];
  return [
    model.organisation,
    model.day,
    `CCoE structure · ${model.scope}`,
    model.circle.title,
    model.circle.name,
    ...model.boxes.flatMap((box) => [box.title, box.count.toLocaleString("en")]),
    ...model.circle.seats.map((seat) => seat.label),
    ...model.providers.map((provider) => provider.name),
    ...people.flatMap(({ names }) => names.map((name) => name.text)),
    ...model.arrows.map((arrow) => arrow.label),
  ].filter((text) => text !== "");
}

/** Letters without their order or spaces: Arabic stands in a PDF as it is seen, and a title may break at a space. */
const letters = (text: string) =>
  Array.from(text.normalize("NFC").replace(/[\p{Z}\p{C}]/gu, ""))
    .toSorted()
    .join("");

/** What a drawing does not say, of all that it must. Its texts are given in their order; two may be lines of one. */
export function unsaid(model: DiagramModel, texts: readonly string[]): string[] {
  const said = new Set(texts.flatMap((text, index) => [letters(text), letters(text + (texts[index + 1] ?? ""))]));
  return wordsOf(model).filter((word) => !said.has(letters(word)));
}
