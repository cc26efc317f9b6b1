import { type Employment, employments } from "./employment";
import { isPersona, type Persona } from "./persona";
import { type SeatKind, seatKinds } from "./seat";

/** What the directory shows, as its address says it. */
export type DirectoryFilter = {
  /** Every word must be found in the name, e-mail, employee ID, job title or unit. */
  words: string[];
  /** The unit and all below it. */
  unitId: string | null;
  /** `NONE`: to have one, and without. */
  persona: Persona | "NONE" | "OUT_OF_SCOPE" | null;
  seat: SeatKind | "ANY" | null;
  employment: Employment;
};

/** A place in the list: after or before a person, whom it names by id, so that addresses hold no names. */
export type DirectoryPlace = { side: "after" | "before"; personId: string } | null;

export type DirectoryAddress = { filter: DirectoryFilter; place: DirectoryPlace };

/** Parameters of an address, as a page is given them. */
export type Parameters = Record<string, string | string[] | undefined>;

/** One parameter; the first, where an address gives it several times. */
export function parameter(parameters: Parameters, name: string): string | undefined {
  return [parameters[name]].flat()[0];
}

const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/;

export function isId(text: string | undefined): text is string {
  return text !== undefined && uuid.test(text);
}

/** Reads an address. What it does not understand it leaves out: a mistyped link still shows people. */
export function directoryAddress(parameters: Parameters): DirectoryAddress {
  const get = (name: string) => parameter(parameters, name);
  const [unit, persona, seat, after, before] = ["unit", "persona", "seat", "after", "before"].map(get);
  const side = isId(after) ? "after" : "before";
  const personId = side === "after" ? after : before;
  return {
    filter: {
      words: wordsOf(get("q") ?? ""),
      unitId: isId(unit) ? unit : null,
      persona: persona === "NONE" || persona === "OUT_OF_SCOPE" || isPersona(persona) ? persona : null,
      seat: seat === "ANY" ? seat : (seatKinds.find((kind) => kind === seat) ?? null),
      employment: employments.find((each) => each === get("employment")) ?? "EMPLOYED",
    },
    place: isId(personId) ? { side, personId } : null,
  };
}

/** The words of a search. More than eight narrow nothing down any more. */
export function wordsOf(text: string): string[] {
  // NUL is the one character that PostgreSQL's texts cannot hold.
  const words = text
    .replaceAll("\0", " ")
    .slice(0, 200)
    .split(/[\s,;]+/);
  return [...new Set(words)].filter((word) => word !== "").slice(0, 8);
}

/** Whether anything narrows the list down. */
export function isNarrowed({ words, unitId, persona, seat, employment }: DirectoryFilter): boolean {
  return words.length > 0 || unitId !== null || persona !== null || seat !== null || employment !== "EMPLOYED";
}

const narrowing = ["q", "unit", "persona", "seat", "employment"];

/** What an address says of whom it shows, without its place in the list, as a text that `filterOf` reads. */
export function filterText(address: URLSearchParams): string {
  const entries = narrowing.flatMap((name) => (address.get(name) ? [[name, address.get(name) ?? ""]] : []));
  return new URLSearchParams(entries).toString();
}

export function filterOf(text: string): DirectoryFilter {
  return directoryAddress(Object.fromEntries(new URLSearchParams(text))).filter;
}
