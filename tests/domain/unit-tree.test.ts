import { describe, expect, it } from "vitest";
import { branches, nobody } from "@/lib/domain/unit-tree";

const unit = (id: string, parentId: string | null, people = 0, spend: number | null = null) => {
  return { id, parentId, people, personas: { ...nobody.personas, ENGINEERING: people }, spend };
};

describe("the tree of units", () => {
  it("puts each unit before those below it, siblings in the order given", () => {
    const tree = branches([unit("b", null), unit("a", null), unit("a2", "a"), unit("a1", "a"), unit("a2x", "a2")]);
    expect(tree.map(({ id, depth }) => [id, depth])).toEqual([
      ["b", 0],
      ["a", 0],
      ["a2", 1],
      ["a2x", 2],
      ["a1", 1],
    ]);
  });

  it("sums people, personas and spend over the units below", () => {
    const [top] = branches([unit("a", null, 1, 10), unit("a1", "a", 2), unit("a1x", "a1", 4, 30)]);
    expect(top?.total).toEqual({ people: 7, personas: { ...nobody.personas, ENGINEERING: 7 }, spend: 40 });
  });

  it("says that spend is not known only where none is", () => {
    expect(branches([unit("a", null), unit("a1", "a")])[0]?.total.spend).toBeNull();
  });

  it("lets a unit whose parent is not among them stand at the top", () => {
    expect(branches([unit("a1", "gone", 3)])).toMatchObject([{ id: "a1", depth: 0, total: { people: 3 } }]);
  });
});
