import { rhythmNames } from "../domain/interaction";
import { type DiagramNode, diagramNodeNames, interactionName } from "../domain/structure";
import { countInWords, listInWords } from "../domain/wording";
import { type DiagramModel, type ModelArrow, type ModelName, type ModelPeople, nobody } from "./model";

/** Who stands at one end of an arrow, as the drawing has it. */
export type ArrowEnd = { node: DiagramNode; title: string; who: string; isSingle: boolean };

/** All that explains an arrow: what flows, how often, and who stands at each end. Plain data. */
export type ArrowNote = {
  id: string;
  /** "FinOps Team to Business/Product Owner (Showback)". */
  name: string;
  label: string;
  flow: string;
  /** Null while nobody has said. */
  rhythm: string | null;
  isBroken: boolean;
  source: ArrowEnd;
  target: ArrowEnd;
};

export function arrowNote(model: DiagramModel, arrow: ModelArrow): ArrowNote {
  const { id, label, flow, rhythm, isBroken, source, target } = arrow;
  return {
    id,
    name: interactionName(arrow),
    label,
    flow,
    rhythm: rhythm === null ? null : rhythmNames[rhythm],
    isBroken,
    source: endOf(model, source),
    target: endOf(model, target),
  };
}

function endOf(model: DiagramModel, node: DiagramNode): ArrowEnd {
  const end = { node, title: diagramNodeNames[node], isSingle: false };
  switch (node) {
    case "CCOE":
      return { ...end, who: teamText(model) };
    case "PROVIDERS":
      return { ...end, who: providerNames(model.providers) || "No provider registered" };
    default: {
      const box = model.boxes.find(({ persona }) => persona === node);
      return { ...end, who: box ? peopleText(box) : nobody, isSingle: box?.count === 1 };
    }
  }
}

/** "12 people", "3 of 41 people" where only a part of the organisation is drawn. */
export function countText({ count, whole = null }: { count: number; whole?: number | null }): string {
  if (whole !== null) return `${count.toLocaleString("en")} of ${whole.toLocaleString("en")} people`;
  return countInWords(count, "person", "people");
}

/** "12 people: Ada, Bo, Cy and 9 more"; only their number where the drawing names nobody. */
export function peopleText(people: ModelPeople & { whole?: number | null }): string {
  const { count, names, more } = people;
  if (count === 0) return nobody;
  const named = peopleNames(names, more);
  if (count === 1) return `${named || "1 person"}, single holder`;
  const number = countText(people);
  return names.length === 0 ? number : `${number}: ${named}`;
}

/** "Ada, Bo and 12 more"; empty where nobody is named. */
export function peopleNames(names: readonly ModelName[], more = 0): string {
  const shown = names.map(({ text }) => isolated(text));
  return shown.length === 0 ? "" : listInWords(shown, shown.length + more, shown.length);
}

/** "AWS, Azure and Google Cloud": all of them. */
export function providerNames(providers: readonly DiagramModel["providers"][number][]): string {
  return listInWords(
    providers.map(({ name }) => name),
    providers.length,
    providers.length,
  );
}

function teamText({ circle: { count, seats } }: DiagramModel): string {
  if (count === 0) return nobody;
  const number = countText({ count });
  const leads = seats.find(({ kind }) => kind === "LEAD")?.names ?? [];
  return leads.length === 0 ? number : `${number}, led by ${peopleNames(leads)}`;
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** In a sentence, a name that reads from right to left keeps its place between its neighbours. */
const isolated = (name: string) => (rightToLeft.test(name) ? `\u2068${name}\u2069` : name);
