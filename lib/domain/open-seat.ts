import { done, type Outcome, refused } from "./outcome";
import { type Persona, personaNames } from "./persona";
import { type SeatKind, seatNames } from "./seat";
import { typedLine } from "./typed-line";

/** What an open seat is of: a seat of the CCoE, or a persona for a unit; never both. */
export type SeatWanted = { seat: SeatKind | null; persona: Persona | null; unitId: string | null };
type Typed = SeatWanted & { title: string; share: number };

/** What was typed, cleaned, or what is wrong with it. */
export function seatWanted({ title: typed, share, ...wanted }: Typed): Outcome<Typed> {
  const title = typedLine(typed, { field: "title", what: "The title", longest: 200 });
  if (!title.ok) return title;
  if (!Number.isInteger(share) || share < 1 || share > 100) {
    return refused("Give the time share as a whole number from 1 to 100.", "share");
  }
  const { seat, persona, unitId } = wanted;
  if (seat !== null && (persona !== null || unitId !== null)) {
    return refused("A seat of the CCoE is of no unit. Open two seats, if there are two.", "seat");
  }
  if (seat === null && persona === null) return refused("Choose a seat of the CCoE, or a persona for a unit.", "seat");
  if (seat === null && unitId === null) return refused("Choose the unit that the persona is for.", "unitId");
  return done({ title: title.value, share, ...wanted });
}

/** "Deputy of the CCoE", "Engineering and Operations for Retail" */
export function openSeatWords({
  seat,
  persona,
  unitName,
}: {
  seat: SeatKind | null;
  persona: Persona | null;
  unitName: string | null;
}): string {
  const parts = [
    ...(seat === null ? [] : [`${seatNames[seat]} of the CCoE`]),
    ...(persona === null ? [] : [personaNames[persona]]),
  ];
  return `${parts.join(", ")}${unitName === null ? "" : ` for ${unitName}`}`;
}
