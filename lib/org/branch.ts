import type { OrgTree } from "./tree";

/** A person and everybody below them as a tree of its own; of -1, everybody. */
export function branchOf(tree: OrgTree, index: number): OrgTree {
  if (index < 0) return tree;
  const end = index + 1 + (tree.below[index] ?? 0);
  const level = tree.depth[index] ?? 0;
  return {
    ...tree,
    count: end - index,
    manager: tree.manager.slice(index, end).map((manager) => Math.max(-1, manager - index)),
    depth: tree.depth.slice(index, end).map((depth) => depth - level),
    below: tree.below.slice(index, end),
    names: tree.names.slice(index, end),
    title: tree.title.slice(index, end),
    unit: tree.unit.slice(index, end),
    persona: tree.persona.slice(index, end),
    seat: tree.seat.slice(index, end),
  };
}
