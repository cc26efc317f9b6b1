import { personaNames, personaShortNames, personas } from "../domain/persona";
import { seatKinds, seatNames } from "../domain/seat";
import { reportsOf } from "./line-of";
import type { Tally } from "./tally";
import { noUnit, type OrgTree } from "./tree";

export const titleOf = ({ title, titleNames }: OrgTree, index: number) => titleNames[title[index] ?? 0] ?? "";

export function unitOf({ unit, unitNames }: OrgTree, index: number): string | null {
  const place = unit[index] ?? noUnit;
  return place === noUnit ? null : (unitNames[place] ?? null);
}

export function personaOf({ persona }: OrgTree, index: number) {
  return personas[(persona[index] ?? 0) - 1] ?? null;
}

export function seatOf({ seat }: OrgTree, index: number) {
  return seatKinds[(seat[index] ?? 0) - 1] ?? null;
}

// Made once: the chart writes hundreds of figures a frame.
const figures = new Intl.NumberFormat("en-GB");

/** "1,234" */
export const figure = (count: number) => figures.format(count);

export const people = (count: number) => `${figure(count)} ${count === 1 ? "person" : "people"}`;

/** "38 people below, 6 of them directly: 20 Engineering, 12 Business, 6 no persona"; empty for who manages nobody. */
export function belowText(tree: OrgTree, tally: Tally, index: number): string {
  const below = tree.below[index] ?? 0;
  if (below === 0) return "";
  const [none = 0, ...counts] = tally.below(index);
  const kinds = counts.flatMap((count, place) => {
    const persona = personas[place];
    return count === 0 || !persona ? [] : [`${figure(count)} ${personaShortNames[persona]}`];
  });
  if (none > 0) kinds.push(`${figure(none)} without a persona`);
  const reports = reportsOf(tree, index).length;
  const directly = reports === below ? "all directly" : `${figure(reports)} directly`;
  return `${people(below)} below, ${directly}: ${kinds.join(", ")}`;
}

/** A person as the chart tells them to who does not see it. */
export function personText(
  tree: OrgTree,
  tally: Tally,
  { index, isClosed }: { index: number; isClosed: boolean },
): string {
  const manager = tree.manager[index] ?? -1;
  const persona = personaOf(tree, index);
  const seat = seatOf(tree, index);
  const parts = [
    [tree.names[index] ?? "", titleOf(tree, index), unitOf(tree, index)].filter(Boolean).join(", "),
    persona ? personaNames[persona] : "No persona",
    seat ? `Seat in the CCoE: ${seatNames[seat]}` : "",
    manager < 0 ? "Reports to nobody" : `Reports to ${tree.names[manager] ?? ""}`,
    belowText(tree, tally, index),
    isClosed ? "Closed" : "",
  ];
  return `${parts.filter(Boolean).join(". ")}.`;
}
