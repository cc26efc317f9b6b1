import { type Rhythm, rhythmNames } from "../domain/interaction";
import { type Persona, personas } from "../domain/persona";
import { type SeatKind, seatNames } from "../domain/seat";
import { countAt, type DiagramNode, diagramNodeNames, type People, type Structure } from "../domain/structure";
import { detailed, type StructureDetail } from "../domain/structure-detail";

/** Of two days compared: what is there on the later only, and what on the earlier only. Its text says so by a sign. */
export type Mark = "CAME" | "WENT";

export type ModelName = { id: string; text: string; isFound: boolean; mark?: Mark };

/** A few names and how many there are besides; without any name only how many there are is said. */
export type ModelPeople = { count: number; names: ModelName[]; more: number };

export type ModelBox = ModelPeople & {
  persona: Persona;
  title: string;
  isFound: boolean;
  /** Of two days compared: "+3 −1"; empty where nobody came or went. */
  delta?: string;
  /** How many there are in the whole organisation, where only a part of it is drawn. */
  whole: number | null;
};
export type ModelSeat = ModelPeople & { kind: SeatKind; label: string };
export type ModelCircle = { title: string; name: string; count: number; seats: ModelSeat[]; isFound: boolean };
export type ModelProvider = { id: string; name: string; engineering: ModelPeople; finance: ModelPeople; mark?: Mark };

export type ModelArrow = {
  id: string;
  source: DiagramNode;
  target: DiagramNode;
  /** On the arrow; empty for most. */
  label: string;
  /** What flows, how often, and who stands at the source, in sentences. */
  meaning: string;
  /** What flows alone, as it was typed. */
  flow: string;
  rhythm: Rhythm | null;
  /** Nobody stands at the source. */
  isBroken: boolean;
  mark?: Mark;
};

/** All that a drawing of the structure says, in words and numbers, before anything has a place. */
export type DiagramModel = {
  organisation: string;
  /** "Whole organisation" or the unit's name. */
  scope: string;
  /** The day that is drawn, as it is to be read. */
  day: string;
  detail: StructureDetail;
  boxes: ModelBox[];
  circle: ModelCircle;
  providers: ModelProvider[];
  arrows: ModelArrow[];
};

export const nobody = "Nobody assigned";
export const single = "Single holder";

/** Where the facts are from, and the person whose place is to be shown. */
export type ModelContext = {
  organisation: string;
  ccoeName: string;
  scope: string;
  day: string;
  detail: StructureDetail;
  /** How many the boxes of the whole organisation hold, where only a part of it is drawn. */
  whole?: Record<Persona, number> | null;
  found?: Found | null;
};

/** Somebody who was looked for, and where they are counted. */
export type Found = { id: string; name: string; boxes: readonly Persona[]; seats: readonly SeatKind[] };

/** Seats that the circle names even while they are empty. */
const expected: ReadonlySet<SeatKind> = new Set(["LEAD", "DEPUTY", "CORE", "SPONSOR"]);

/** Of the core all that are given are named; of the others one stands for all, so that the circle stays small. */
const shown = (kind: SeatKind) => (kind === "CORE" ? 5 : 1);

/** An interaction of a node with itself is no arrow and is left out. */
export function modelOf(facts: Structure, context: ModelContext): DiagramModel {
  const structure = detailed(facts, context.detail);
  const found = context.found ?? null;
  const seats = structure.seats
    .filter((seat) => seat.count > 0 || expected.has(seat.kind))
    .map(({ kind, count, first }) => {
      const isHere = found?.seats.includes(kind) ?? false;
      return { ...people({ count, first: first.slice(0, shown(kind)) }, found, isHere), kind, label: seatNames[kind] };
    });
  return {
    organisation: context.organisation,
    scope: context.scope,
    day: context.day,
    detail: context.detail,
    boxes: personas.map((persona) => ({
      ...boxOf(persona, structure.personas[persona], found),
      whole: context.whole?.[persona] ?? null,
    })),
    circle: {
      title: diagramNodeNames.CCOE,
      name: context.ccoeName,
      count: structure.teamCount,
      seats,
      isFound: (found?.seats.length ?? 0) > 0,
    },
    providers: structure.providers.map(({ id, name, engineering, finance }) => ({
      id,
      name,
      engineering: people(engineering, found, false),
      finance: people(finance, found, false),
    })),
    arrows: structure.interactions
      .filter((each) => each.source !== each.target)
      .map((each) => ({
        ...each,
        flow: each.meaning,
        meaning: [sentence(each.meaning), sentence(rhythmText(each.rhythm)), senders(structure, each.source)]
          .filter(Boolean)
          .join(" "),
        isBroken: countAt(structure, each.source) === 0,
      })),
  };
}

function boxOf(persona: Persona, of: People, found: Found | null): Omit<ModelBox, "whole"> {
  const isFound = found?.boxes.includes(persona) ?? false;
  return { persona, title: diagramNodeNames[persona], isFound, ...people(of, found, isFound) };
}

/** The one who is looked for and is here stands first, also where the first names would not have reached them. */
function people({ count, first }: People, found: Found | null, isHere: boolean): ModelPeople {
  const others = isHere ? first.filter(({ id }) => id !== found?.id).slice(0, Math.max(0, first.length - 1)) : first;
  const named = found && isHere ? [found, ...others] : others;
  const names = named.map(({ id, name }) => ({ id, text: name, isFound: id === found?.id }));
  return { count, names, more: Math.max(0, count - names.length) };
}

const sentence = (text: string) => (text === "" || /[.!?]$/.test(text) ? text : `${text}.`);
const rhythmText = (rhythm: Rhythm | null) => (rhythm === null ? "" : rhythmNames[rhythm]);

function senders(structure: Structure, node: DiagramNode): string {
  const count = countAt(structure, node);
  const name = diagramNodeNames[node];
  if (node === "PROVIDERS")
    return count === 0 ? "No provider is registered." : `${count === 1 ? "One provider" : `${count} providers`}.`;
  if (count === 0) return `${nobody} in ${name}.`;
  const only = node === "CCOE" ? undefined : structure.personas[node].first[0];
  if (count === 1) return only ? `Only ${only.name} in ${name}.` : `One person in ${name}.`;
  return `${count.toLocaleString("en")} people in ${name}.`;
}
