import { type Persona, personaShortNames, personas } from "../domain/persona";
import { seatKinds, seatNames } from "../domain/seat";
import { noUnit, type OrgTree } from "./tree";

export const colourings = ["persona", "unit", "seat"] as const;
export type ColouringKind = (typeof colourings)[number];

/** How a kind of person looks: a colour token of the page, and a shape or a letter, which says the same without colour. */
export type Look = { name: string; token: string; mark: string; count: number };

/** For each person which of the looks they have; the first is that of all others. */
export type Colouring = { kind: ColouringKind; keys: Uint8Array; looks: Look[] };

type Columns = Pick<OrgTree, "count" | "below" | "persona" | "seat" | "unit" | "unitNames">;

/** Units are more than colours: the greatest below `scope` (-1: of all) have one each, the rest share one. */
export function colouringOf(kind: ColouringKind, tree: Columns, scope: number): Colouring {
  switch (kind) {
    case "persona":
      return counted(tree, { kind, keys: tree.persona, looks: personaLooks });
    case "seat":
      return counted(tree, { kind, keys: tree.seat, looks: seatLooks });
    case "unit":
      return unitColouring(tree, scope);
  }
}

const none = { token: "line-strong", mark: "ring", count: 0 };

const personaMarks: Record<Persona, { token: string; mark: string }> = {
  ENGINEERING: { token: "persona-engineering", mark: "square" },
  PRODUCT: { token: "persona-product", mark: "circle" },
  EXECUTIVE: { token: "persona-executive", mark: "triangle" },
  FINANCE: { token: "persona-finance", mark: "diamond" },
};

const personaLooks: Look[] = [
  { name: "No persona", ...none },
  ...personas.map((persona) => ({ name: personaShortNames[persona], ...personaMarks[persona], count: 0 })),
];

const groups = ["a", "b", "c", "d", "e", "f"];

/** Every token that a look may have. */
export const lookTokens = [
  "line",
  none.token,
  ...personas.map((persona) => personaMarks[persona].token),
  ...groups.map((group) => `group-${group}`),
];

const seatGroups = { LEAD: "a", DEPUTY: "a", CORE: "a", CHAMPION: "c", SPONSOR: "d", STEERING: "b", ADVISOR: "e" };
const seatLetters = { LEAD: "L", DEPUTY: "D", CORE: "C", CHAMPION: "Ch", SPONSOR: "Sp", STEERING: "St", ADVISOR: "A" };

const seatLooks: Look[] = [
  { name: "No seat", token: "line", mark: "", count: 0 },
  ...seatKinds.map((kind) => ({
    name: seatNames[kind],
    token: `group-${seatGroups[kind]}`,
    mark: seatLetters[kind],
    count: 0,
  })),
];

function counted({ count }: Columns, colouring: Colouring): Colouring {
  const looks = colouring.looks.map((look) => ({ ...look }));
  for (let index = 0; index < count; index += 1) {
    const look = looks[colouring.keys[index] ?? 0];
    if (look) look.count += 1;
  }
  return { ...colouring, looks };
}

function unitColouring(tree: Columns, scope: number): Colouring {
  const sizes = new Map<number, number>();
  const until = scope < 0 ? tree.count : scope + 1 + (tree.below[scope] ?? 0);
  for (let index = Math.max(scope, 0); index < until; index += 1) {
    const unit = tree.unit[index] ?? noUnit;
    if (unit !== noUnit) sizes.set(unit, (sizes.get(unit) ?? 0) + 1);
  }
  const greatest = [...sizes].sort(([, one], [, other]) => other - one).slice(0, groups.length);
  const keyOf = new Uint8Array(noUnit + 1);
  for (const [place, [unit]] of greatest.entries()) keyOf[unit] = place + 1;
  const looks = [
    { name: restName(tree, keyOf), ...none },
    ...greatest.map(([unit], place) => {
      const group = groups[place] ?? "a";
      return { name: tree.unitNames[unit] ?? "", token: `group-${group}`, mark: group.toUpperCase(), count: 0 };
    }),
  ];
  return counted(tree, { kind: "unit", keys: keysOf(tree, keyOf), looks });
}

/** Those without a colour of their own have another unit, none, or some this and some that. */
function restName({ unit }: Columns, keyOf: Uint8Array): string {
  const hasOther = unit.some((each) => each !== noUnit && keyOf[each] === 0);
  if (!hasOther) return "No unit";
  return unit.includes(noUnit) ? "Other units or none" : "Other units";
}

function keysOf({ count, unit }: Columns, keyOf: Uint8Array): Uint8Array {
  const keys = new Uint8Array(count);
  for (let index = 0; index < count; index += 1) keys[index] = keyOf[unit[index] ?? noUnit] ?? 0;
  return keys;
}
