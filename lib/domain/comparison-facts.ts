import type { ProviderSide } from "./provider";
import type { SeatKind } from "./seat";
import type { InteractionFacts } from "./structure";

type Named = { id: string; name: string };

/** There at the later instant only, at the earlier only, or at both and not the same. */
export type Sign = "CAME" | "WENT" | "CHANGED";

/** The first of a list, and how many there are. */
export type Listed<T> = { count: number; first: T[] };

export type SeatChange = { sign: Sign; person: Named; kind: SeatKind };
export type ProviderCoverChange = { sign: Sign; person: Named; provider: string; side: ProviderSide };
export type ProviderChange = { sign: Sign; id: string; name: string };
/** An arrow is the same while its two ends and its label are; what flows along it and how often may change. */
export type InteractionChange = { sign: Sign } & InteractionFacts;
/** A unit that was founded, closed, renamed or put under another one. Its people have not moved by that. */
export type UnitChange = {
  sign: Sign;
  id: string;
  name: string;
  nameBefore: string | null;
  parent: string | null;
  parentBefore: string | null;
};

/** What came and went besides people. */
export type ComparedFacts = {
  seats: Listed<SeatChange>;
  providerCovers: Listed<ProviderCoverChange>;
  providers: Listed<ProviderChange>;
  interactions: Listed<InteractionChange>;
  unitChanges: Listed<UnitChange>;
};

/** "Renamed from Shops. Moved from Retail to the top." */
export function unitChangeText({ sign, name, nameBefore, parent, parentBefore }: UnitChange): string {
  const top = "the top";
  if (sign === "CAME") return `Founded under ${parent ?? top}`;
  if (sign === "WENT") return `Closed, was under ${parentBefore ?? top}`;
  const renamed = nameBefore !== null && nameBefore !== name ? [`Renamed from ${nameBefore}`] : [];
  const moved = parent !== parentBefore ? [`moved from ${parentBefore ?? top} to ${parent ?? top}`] : [];
  const text = [...renamed, ...moved].join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
