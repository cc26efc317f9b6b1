import fc from "fast-check";
import { expect, it } from "vitest";
import {
  type DepartureQuestion,
  departureQuery,
  departureQuestion,
  mostLeaving,
  peopleOf,
  rowsToLose,
} from "@/lib/domain/departure-question";

const day = fc.constantFrom("2026-12-01", "2027-02-28", null);
const personIds = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 5 });
const question: fc.Arbitrary<DepartureQuestion> = fc.oneof(
  fc.record({ what: fc.constantFrom("LEAVES", "LOSES_PERSONA"), personIds, from: day }),
  fc.record({ what: fc.constant("IS_AWAY"), personIds, from: day, lastDay: day }),
  fc.record({ what: fc.constant("MOVES"), personIds, from: day, unitId: fc.option(fc.uuid()) }),
  fc.record({ what: fc.constant("LOSES_ROW"), table: fc.constantFrom(...rowsToLose), rowId: fc.uuid(), from: day }),
);

it("comes out of an address as it went in", () => {
  fc.assert(
    fc.property(question, (asked) => {
      expect(departureQuestion(new URLSearchParams(departureQuery(asked)))).toEqual(asked);
    }),
  );
});

const ann = "019ad1c2-3e4f-7a5b-8c6d-7e8f9a0b1c2d";

it.each([
  ["nothing", ""],
  ["nobody", "what=LEAVES"],
  ["no id", "what=LEAVES&people=ann"],
  ["no day", `what=LEAVES&people=${ann}&from=2026-02-30`],
  ["no unit", `what=MOVES&people=${ann}&unit=shop`],
  ["no table", `what=LOSES_ROW&table=users&row=${ann}`],
  ["another question", `what=VANISHES&people=${ann}`],
  [
    "too many",
    `what=LEAVES&people=${Array.from({ length: mostLeaving + 1 }, (_, n) => ann.slice(0, -3) + String(n + 100)).join()}`,
  ],
])("%s is no question", (_, query) => {
  expect(departureQuestion(new URLSearchParams(query))).toBeNull();
});

it("names each person once", () => {
  expect(peopleOf(`${ann},x,${ann},`)).toEqual([ann]);
  expect(peopleOf(undefined)).toEqual([]);
});
