import type { OrgTree } from "./tree";

/** How many people of each persona stand below a person: by the persona's column value, 0 for none. */
export type Tally = { below: (index: number) => number[] };

const kinds = 5;

/** Counts once; each question is then two looks into running sums, since a subtree is a range. */
export function tallyOf({ count, below, persona }: Pick<OrgTree, "count" | "below" | "persona">): Tally {
  const sums = new Uint32Array((count + 1) * kinds);
  for (let index = 0; index < count; index += 1) {
    const row = index * kinds;
    for (let kind = 0; kind < kinds; kind += 1) sums[row + kinds + kind] = sums[row + kind] ?? 0;
    const own = row + kinds + (persona[index] ?? 0);
    sums[own] = (sums[own] ?? 0) + 1;
  }
  return {
    below(index) {
      const from = (index + 1) * kinds;
      const until = (index + 1 + (below[index] ?? 0)) * kinds;
      return Array.from({ length: kinds }, (_, kind) => (sums[until + kind] ?? 0) - (sums[from + kind] ?? 0));
    },
  };
}
