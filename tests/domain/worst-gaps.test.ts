import fc from "fast-check";
import { expect, it } from "vitest";
import { byRank, type SponsorGap, worstOf } from "@/lib/domain/gap";
import { severities } from "@/lib/domain/gap-kind";

const anyGap = fc.record({
  kind: fc.constant("NO_SPONSOR" as const),
  id: fc.uuid(),
  state: fc.constant("OPEN" as const),
  severity: fc.constantFrom(...severities),
  money: fc.option(fc.integer({ min: 0, max: 3 })),
  counted: fc.constant([]),
  leftOut: fc.constant([]),
});

it("gives the first by rank, as ranking all of them does", () => {
  fc.assert(
    fc.property(fc.array(anyGap), fc.nat(20), (gaps: SponsorGap[], count) => {
      expect(worstOf(gaps, count)).toEqual(gaps.toSorted(byRank).slice(0, count));
    }),
  );
});
