import type { Persona } from "../domain/persona";
import type { Groups, MarginArrow } from "./groups";

/** From the corner of a box to its first port: two of them and a gap have room for "Nobody assigned" upright. */
export const portInset = 49;
const portPitch = 12;

/** How high a box must be for the arrows on its left edge. */
export function marginNeed({ side, around }: Groups, persona: Persona): number {
  const isOwn = ({ arrow }: MarginArrow) => arrow.source === persona || arrow.target === persona;
  const ports = [...side, ...around.PRODUCT, ...around.EXECUTIVE].filter(isOwn).length;
  return ports === 0 ? 0 : 2 * portInset + (ports - 1) * portPitch;
}
