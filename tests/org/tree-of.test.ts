import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type OrgPerson, treeOf } from "@/lib/org/tree-of";
import { orgPeople } from "../support/org";

const unitNames = new Map([["u1", "Retail"]]);

function someone(id: string, managerId: string | null = null): OrgPerson {
  return { id, managerId, name: `P ${id}`, title: "Engineer", unitId: "u1", persona: null, seat: null };
}

/** Every id with its depth, in the order of the tree. */
const outline = (people: readonly OrgPerson[]) => {
  const { tree, ids } = treeOf({ people, unitNames });
  return ids.map((id, index) => `${"-".repeat(tree.depth[index] ?? 0)}${id}`);
};

describe("treeOf", () => {
  it.each([
    ["nobody", [], []],
    ["one", [someone("a")], ["a"]],
    ["a manager before their people", [someone("a", "b"), someone("b")], ["b", "-a"]],
    [
      "subtrees as ranges",
      [someone("a"), someone("b", "a"), someone("c", "a"), someone("d", "b")],
      ["a", "-b", "--d", "-c"],
    ],
    ["people of somebody who has left at the top", [someone("a", "gone"), someone("b", "a")], ["a", "-b"]],
    ["whoever has people before those on their own", [someone("a"), someone("b"), someone("c", "b")], ["b", "-c", "a"]],
    ["who reports to themselves at the top", [someone("a", "a"), someone("b", "a")], ["a", "-b"]],
    [
      "a circle, cut above the first of it by name",
      [someone("a", "b"), someone("b", "d"), someone("c", "b"), someone("d", "c")],
      ["b", "-a", "-c", "--d"],
    ],
    ["a circle of two", [someone("a", "b"), someone("b", "a")], ["a", "-b"]],
  ])("has %s", (_, people, expected) => {
    expect(outline(people)).toEqual(expected);
  });

  it("holds everybody once, below their manager or at the top, whatever the managers are", () => {
    fc.assert(
      fc.property(orgPeople, (people) => {
        const { tree, ids } = treeOf({ people, unitNames });
        expect(ids.toSorted()).toEqual(people.map(({ id }) => id).toSorted());
        ids.forEach((id, index) => {
          const above = tree.manager[index] ?? -1;
          const given = people.find((person) => person.id === id);
          if (above >= 0) expect(given?.managerId).toBe(ids[above]);
          expect(above).toBeLessThan(index);
          expect(tree.depth[index]).toBe(above < 0 ? 0 : (tree.depth[above] ?? 0) + 1);
          const deeper = tree.depth.subarray(index + 1).findIndex((depth) => depth <= (tree.depth[index] ?? 0));
          expect(tree.below[index]).toBe(deeper < 0 ? ids.length - index - 1 : deeper);
        });
      }),
    );
  });

  it("cuts no more lines than there are circles", () => {
    fc.assert(
      fc.property(orgPeople, (people) => {
        const { tree, ids } = treeOf({ people, unitNames });
        const known = new Set(ids);
        const cut = people.filter(
          ({ id, managerId }) => managerId && known.has(managerId) && tree.manager[ids.indexOf(id)] === -1,
        );
        // Each is on a circle of its own: following the given managers leads back to it, past no other that was cut.
        for (const { id } of cut) {
          let at = id;
          do {
            at = people.find((person) => person.id === at)?.managerId ?? "";
            expect(at >= id || !cut.some((other) => other.id === at)).toBe(true);
          } while (at !== id && at !== "");
          expect(at).toBe(id);
        }
      }),
    );
  });

  it("keeps siblings in the order in which they came", () => {
    fc.assert(
      fc.property(orgPeople, (people) => {
        const { tree, ids } = treeOf({ people, unitNames });
        const row = new Map(people.map(({ id }, index) => [id, index]));
        const last = new Map<number, number>();
        ids.forEach((id, index) => {
          const above = tree.manager[index] ?? -1;
          const mine = row.get(id) ?? -1;
          if (above >= 0) expect(mine).toBeGreaterThan(last.get(above) ?? -1);
          last.set(above, mine);
        });
      }),
    );
  });

  it("takes a chain of a hundred thousand, and one that bites its tail", () => {
    const chain = (top: string | null) =>
      Array.from({ length: 100_000 }, (_, index) => someone(String(index), index === 0 ? top : String(index - 1)));
    expect(treeOf({ people: chain(null), unitNames }).tree.below[0]).toBe(99_999);
    expect(treeOf({ people: chain("99999"), unitNames }).tree.below[0]).toBe(99_999);
  });
});
