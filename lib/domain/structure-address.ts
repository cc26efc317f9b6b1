import { isDay } from "./day";
import { isId, type Parameters } from "./directory";
import type { GapKind } from "./gap-kind";
import { gapListAddress, gapListHref } from "./gap-list-address";
import { isPersona, type Persona } from "./persona";
import { isStructureDetail, type StructureDetail } from "./structure-detail";
import { withQuery } from "./with-query";

/** What the structure page shows, as its address says it. Null is what it shows without being told. */
export type StructureAddress = {
  /** A day as "2026-03-31"; today without one. */
  asOf: string | null;
  /** The unit whose people the boxes hold, with those below it. */
  unit: string | null;
  /** How much is said of people; their names without it. */
  detail: StructureDetail | null;
  /** Whose place is shown. */
  person: string | null;
  /** What a person is looked for by. */
  find: string | null;
  /** The box that is open. */
  box: Persona | null;
  /** The last person of the page before, in the open box. */
  after: string | null;
  /** The drawing alone, as large as the screen. */
  present: "1" | null;
};

const names = [
  "asOf",
  "unit",
  "detail",
  "person",
  "find",
  "box",
  "after",
  "present",
] as const satisfies (keyof StructureAddress)[];

/** Reads an address. What it does not understand it leaves out: a mistyped link still shows the structure. */
export function structureAddress(parameters: Parameters): StructureAddress {
  const [asOf, unit, detail, person, find, box, after, present] = names.map((name) => [parameters[name]].flat()[0]);
  return {
    asOf: asOf !== undefined && isDay(asOf) ? asOf : null,
    unit: isId(unit) ? unit : null,
    detail: isStructureDetail(detail) && detail !== "names" ? detail : null,
    person: isId(person) ? person : null,
    find: find?.trim().slice(0, 200) || null,
    box: isPersona(box) ? box : null,
    after: after !== undefined && isBoxPlace(after) ? after : null,
    present: present === "1" ? present : null,
  };
}

/** The page's address with some of it changed; what is null is left out. */
export function structureHref(address: StructureAddress, change: Partial<StructureAddress> = {}): string {
  return withQuery("/structure", { ...address, ...change });
}

/** Where a link is made that shows the same to who does not sign in. */
export function embedHref({ asOf, unit, detail }: StructureAddress): string {
  return withQuery("/settings/embeds", { asOf, unit, detail });
}

/** The directory with the people of a persona, or of the CCoE, on the same day. */
export function directoryHref({ asOf, unit }: StructureAddress, filter: { persona?: Persona; seat?: string }): string {
  return withQuery("/people", { ...filter, unit: filter.seat === undefined ? unit : null, asOf });
}

/** The gaps of a kind on the same day, of the same units; those of the CCoE and the providers are everybody's. */
export function gapHref({ asOf, unit }: StructureAddress, kind: GapKind): string {
  const isOfUnits = kind === "EMPTY_CELL" || kind === "SINGLE_POINT";
  return gapListHref(gapListAddress({}), { asOf, unitId: isOfUnits ? unit : null, kind });
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
