import fc from "fast-check";
import { personas } from "@/lib/domain/persona";
import { seatKinds } from "@/lib/domain/seat";
import type { OrgPerson } from "@/lib/org/tree-of";

/** People in any lines: none, circles, managers who are not among them. */
export const orgPeople: fc.Arbitrary<OrgPerson[]> = fc
  .integer({ min: 0, max: 25 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => orgPerson(index, count))));

function orgPerson(index: number, count: number): fc.Arbitrary<OrgPerson> {
  return fc.record({
    id: fc.constant(idOf(index)),
    managerId: fc.option(fc.integer({ min: 0, max: count }).map(idOf)),
    name: fc.oneof(fc.constantFrom("Anna Müller", "Bo", "Cher ", " "), fc.string({ unit: "grapheme" })),
    title: fc.constantFrom("", "Engineer", "主任", "a\nb"),
    unitId: fc.option(fc.constantFrom("u1", "u2", "u3")),
    persona: fc.option(fc.constantFrom(...personas)),
    seat: fc.option(fc.constantFrom(...seatKinds)),
  });
}

const idOf = (index: number) => `p${String(index).padStart(2, "0")}`;
