import { isDay } from "./day";
import { isId, type Parameters } from "./directory";
import { isPersona, type Persona } from "./persona";

/** What the structure page shows, as its address says it. Null is what it shows without being told. */
export type StructureAddress = {
  /** A day as "2026-03-31"; today without one. */
  asOf: string | null;
  /** The unit whose people the boxes hold, with those below it. */
  unit: string | null;
  /** Whose place is shown. */
  person: string | null;
  /** What a person is looked for by. */
  find: string | null;
  /** The box that is open. */
  box: Persona | null;
  /** The last person of the page before, in the open box. */
  after: string | null;
};

const names = ["asOf", "unit", "person", "find", "box", "after"] as const satisfies (keyof StructureAddress)[];

/** Reads an address. What it does not understand it leaves out: a mistyped link still shows the structure. */
export function structureAddress(parameters: Parameters): StructureAddress {
  const [asOf, unit, person, find, box, after] = names.map((name) => [parameters[name]].flat()[0]);
  return {
    asOf: asOf !== undefined && isDay(asOf) ? asOf : null,
    unit: isId(unit) ? unit : null,
    person: isId(person) ? person : null,
    find: find?.trim().slice(0, 200) || null,
    box: isPersona(box) ? box : null,
    after: after !== undefined && isBoxPlace(after) ? after : null,
  };
}

/** The page's address with some of it changed; what is null is left out. */
export function structureHref(address: StructureAddress, change: Partial<StructureAddress> = {}): string {
  return withQuery("/structure", { ...address, ...change });
}

export function exportHref({ asOf, unit, person }: StructureAddress): string {
  return withQuery("/structure/export.svg", { asOf, unit, person });
}

/** The directory with the people of a persona, or of the CCoE, on the same day. */
export function directoryHref({ asOf, unit }: StructureAddress, filter: { persona?: Persona; seat?: string }): string {
  return withQuery("/people", { ...filter, unit: filter.seat === undefined ? unit : null, asOf });
}

function withQuery(path: string, parameters: Record<string, string | null>): string {
  const given = Object.entries(parameters).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

/** A place in a box: since when the last person shown has stood there, in milliseconds, and who it is. */
export type BoxPlace = { from: Date; personId: string };

const place = /^(\d{1,13})\.([\da-f-]{36})$/;
const isBoxPlace = (text: string) => boxPlace(text) !== null;

export function boxPlace(text: string): BoxPlace | null {
  const [, from, personId] = place.exec(text) ?? [];
  return from !== undefined && isId(personId) ? { from: new Date(Number(from)), personId } : null;
}

export function boxPlaceText({ from, personId }: BoxPlace): string {
  return `${from.getTime()}.${personId}`;
}
