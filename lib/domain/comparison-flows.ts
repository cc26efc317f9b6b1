import { type ChangeKind, type ChangeShape, changeKinds, kindOf, type Standing } from "./comparison";
import { type Persona, personas } from "./persona";

type Named = { id: string; name: string };

/** How many people came to a persona and went from it, and how. */
export type PersonaFlow = {
  persona: Persona;
  joined: number;
  movedIn: number;
  assigned: number;
  left: number;
  movedOut: number;
  reassigned: number;
};

export function personaFlows(counted: readonly { shape: ChangeShape; count: number }[]): PersonaFlow[] {
  return personas.map((persona) => {
    const flow = { persona, joined: 0, movedIn: 0, assigned: 0, left: 0, movedOut: 0, reassigned: 0 };
    for (const { shape, count } of counted) {
      if (shape.personaBefore === shape.personaAfter) continue;
      if (shape.personaAfter === persona) flow[ways[shape.before].in] += count;
      if (shape.personaBefore === persona) flow[ways[shape.after].out] += count;
    }
    return flow;
  });
}

/** By where somebody was before they came to a persona, and where they are after they went from it. */
const ways = {
  OUT: { in: "joined", out: "left" },
  ELSEWHERE: { in: "movedIn", out: "movedOut" },
  IN: { in: "assigned", out: "reassigned" },
} as const satisfies Record<Standing, { in: keyof PersonaFlow; out: keyof PersonaFlow }>;

export function countsByKind(counted: readonly { shape: ChangeShape; count: number }[]): Record<ChangeKind, number> {
  const counts = Object.fromEntries(changeKinds.map((kind) => [kind, 0])) as Record<ChangeKind, number>;
  for (const { shape, count } of counted) {
    const kind = kindOf(shape);
    if (kind) counts[kind] += count;
  }
  return counts;
}

/** A unit and what happened to its people. */
export type UnitFlow = {
  id: string;
  name: string;
  joined: number;
  left: number;
  movedIn: number;
  movedOut: number;
  personas: number;
};

/** How many came to a persona's box and went from it, and the first of them by name. */
export type BoxFlow = {
  persona: Persona;
  came: number;
  went: number;
  cameFirst: Named[];
  wentFirst: Named[];
};
