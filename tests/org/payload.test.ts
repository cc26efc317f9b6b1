import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode, encode } from "@/lib/org/payload";
import { treeOf } from "@/lib/org/tree-of";
import { orgPeople } from "../support/org";

const unitNames = new Map([
  ["u1", "Retail"],
  ["u2", "Détail"],
]);

describe("the payload", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(orgPeople, (people) => {
        const { tree } = treeOf({ people, unitNames });
        expect(decode(encode(tree))).toEqual(tree);
      }),
    );
  });

  it("is read as it was written where numbers need more than a byte", () => {
    const people = Array.from({ length: 20_000 }, (_, index) => ({
      ...{ id: `p${index}`, managerId: index % 3 === 0 ? "p1" : index > 0 ? `p${index - 1}` : null },
      ...{ name: `Ann${index % 300} Name${index}`, title: `Title ${index % 300}`, unitId: `u${index % 400}` },
      ...{ persona: null, seat: null },
    }));
    const { tree } = treeOf({ people, unitNames });
    const read = decode(encode(tree));
    expect(read.manager).toEqual(tree.manager);
    expect(read).toEqual(tree);
  });

  it("is refused when it is cut off or of another version", () => {
    const { tree } = treeOf({ people: [], unitNames });
    expect(() => decode(encode(tree).subarray(0, -1))).toThrow(RangeError);
    expect(() => decode(Uint8Array.of(99, 0))).toThrow(RangeError);
  });
});
