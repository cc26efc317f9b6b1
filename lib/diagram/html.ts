import { diagramNodeNames } from "../domain/structure";
import { countInWords } from "../domain/wording";
import { credit } from "./frame";
import { type DiagramModel, type ModelPeople, nobody } from "./model";
import { escaped } from "./svg-text";

/** What the drawing says as headings and nested lists, for where it is too small to be read, or not seen at all. */
export function listsHtml({ boxes, circle, providers, arrows }: DiagramModel): string {
  return [
    section(
      "Personas",
      boxes.map((box) =>
        item(`${escaped(box.title)}, ${countInWords(box.count, "person", "people")}`, peopleHtml(box)),
      ),
    ),
    section(
      `${escaped(circle.title)}, ${escaped(circle.name)}, ${countInWords(circle.count, "person", "people")}`,
      circle.seats.map((seat) => item(escaped(seat.label), peopleHtml(seat))),
    ),
    section(
      diagramNodeNames.PROVIDERS,
      providers.map(({ name, engineering, finance }) =>
        item(
          bdi(name),
          `<ul>${item("Engineering", peopleHtml(engineering))}${item("Finance", peopleHtml(finance))}</ul>`,
        ),
      ),
    ),
    section(
      "What flows between them",
      arrows.map(({ source, target, label, meaning, isBroken }) => {
        const way = `${diagramNodeNames[source]} to ${diagramNodeNames[target]}${isBroken ? `: ${nobody}` : ""}`;
        return item(escaped(way), `<p>${escaped(label === "" ? meaning : `${label}: ${meaning}`)}</p>`);
      }),
    ),
    `<p>${escaped(credit)}</p>`,
  ].join("");
}

const bdi = (text: string) => `<bdi>${escaped(text)}</bdi>`;
const item = (heading: string, content: string) => `<li><h3>${heading}</h3>${content}</li>`;
const section = (heading: string, items: readonly string[]) =>
  `<section><h2>${heading}</h2><ul>${items.join("")}</ul></section>`;

function peopleHtml({ count, names, more }: ModelPeople): string {
  if (count === 0) return `<p><strong>${nobody}</strong></p>`;
  const rows = names.map(({ text }) => `<li>${bdi(text)}</li>`);
  if (more > 0 && names.length > 0) rows.push(`<li>+ ${more.toLocaleString("en")} more</li>`);
  return rows.length === 0 ? "" : `<ul>${rows.join("")}</ul>`;
}
