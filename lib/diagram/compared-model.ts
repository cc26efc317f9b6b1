import type { ComparedFacts, InteractionChange } from "../domain/comparison-facts";
import type { BoxFlow } from "../domain/comparison-flows";
import type { DiagramModel, Mark, ModelArrow, ModelName, ModelPeople } from "./model";

type Named = { id: string; name: string };

/** What differs between the day that a model is of and an earlier one. */
export type ModelChanges = Pick<ComparedFacts, "seats" | "providerCovers" | "providers" | "interactions"> & {
  boxes: readonly BoxFlow[];
};

const most = { box: 4, seat: 3, answer: 2 };

/** The model of the later day with what came marked, and what went put back with its mark: by sign, not by colour alone. */
export function comparedModel(model: DiagramModel, changes: ModelChanges): DiagramModel {
  const marked = <Item extends { sign: string; person: Named }>(
    list: readonly Item[],
    isHere: (item: Item) => boolean,
  ) => {
    const here = list.filter(isHere);
    const of = (sign: string) => here.filter((each) => each.sign === sign).map(({ person }) => person);
    return { came: of("CAME"), went: of("WENT") };
  };
  const gone = changes.providers.first.filter(({ sign }) => sign === "WENT");
  const isNew = (id: string) => changes.providers.first.some((each) => each.sign === "CAME" && each.id === id);
  const answers = (people: ModelPeople, provider: string, side: "ENGINEERING" | "FINANCE") =>
    withMarks(people, {
      ...marked(changes.providerCovers.first, (each) => each.provider === provider && each.side === side),
      most: most.answer,
    });
  return {
    ...model,
    boxes: model.boxes.map((box) => {
      const flow = changes.boxes.find(({ persona }) => persona === box.persona);
      if (!flow) return { ...box, delta: "" };
      const people = withMarks(box, { came: flow.cameFirst, went: flow.wentFirst, most: most.box });
      return { ...box, ...people, delta: deltaText(flow) };
    }),
    circle: {
      ...model.circle,
      seats: model.circle.seats.map((seat) => {
        const changed = marked(changes.seats.first, ({ kind }) => kind === seat.kind);
        return { ...seat, ...withMarks(seat, { ...changed, most: most.seat }) };
      }),
    },
    providers: [
      ...model.providers.map((provider) => ({
        ...provider,
        ...(isNew(provider.id) && { name: signed("CAME", provider.name), mark: "CAME" as const }),
        engineering: answers(provider.engineering, provider.name, "ENGINEERING"),
        finance: answers(provider.finance, provider.name, "FINANCE"),
      })),
      ...gone.map(({ id, name }) => ({
        id,
        name: signed("WENT", name),
        mark: "WENT" as const,
        engineering: { count: 0, names: [], more: 0 },
        finance: { count: 0, names: [], more: 0 },
      })),
    ],
    arrows: [
      ...model.arrows.map((arrow) => {
        const isCome = changes.interactions.first.some(({ sign, id }) => sign === "CAME" && id === arrow.id);
        return isCome ? { ...arrow, label: signed("CAME", arrow.label || "new"), mark: "CAME" as const } : arrow;
      }),
      ...changes.interactions.first.filter(({ sign }) => sign === "WENT").map(goneArrow),
    ],
  };
}

function goneArrow({ sign: _, label, meaning, ...way }: InteractionChange): ModelArrow {
  const said = `No longer in the diagram. ${meaning}`.trim();
  return {
    ...way,
    label: signed("WENT", label || "gone"),
    meaning: said,
    flow: meaning,
    isBroken: false,
    mark: "WENT",
  };
}

/** A minus as wide as a plus. */
const signed = (mark: Mark, text: string) => `${mark === "CAME" ? "+" : "−"} ${text}`;

export function deltaText({ came, went }: Pick<BoxFlow, "came" | "went">): string {
  const parts = [came > 0 ? `+${came.toLocaleString("en")}` : "", went > 0 ? `−${went.toLocaleString("en")}` : ""];
  return parts.filter(Boolean).join(" ");
}

/** Those who stayed, who came and who went, in this order; of a long list the marked ones are shown rather than the others. */
function withMarks(
  people: ModelPeople,
  { came, went, most }: { came: readonly Named[]; went: readonly Named[]; most: number },
): ModelPeople {
  if (came.length + went.length === 0) return people;
  const half = Math.ceil(most / 2);
  const name =
    (mark: Mark) =>
    (each: Named): ModelName => ({
      id: each.id,
      text: signed(mark, each.name),
      isFound: false,
      mark,
    });
  const news = came.slice(0, Math.max(half, most - went.length)).map(name("CAME"));
  const olds = went.slice(0, Math.max(half, most - news.length)).map(name("WENT"));
  const stayed = people.names.filter(({ id }) => !came.some((each) => each.id === id));
  const shown = stayed.slice(0, Math.max(0, most - news.length - olds.length));
  return {
    count: people.count,
    names: [...shown, ...news, ...olds],
    more: Math.max(0, people.count - shown.length - news.length),
  };
}
