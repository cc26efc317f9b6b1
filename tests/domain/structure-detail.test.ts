import { describe, expect, it } from "vitest";
import { detailed, isStructureDetail } from "@/lib/domain/structure-detail";
import { people, structure } from "../support/structure";

const facts = structure({
  only: { FINANCE: people("In a box") },
  seats: [{ kind: "LEAD", ...people("In a seat") }],
  providers: [{ id: "aws", name: "AWS", engineering: people("For a provider"), finance: people() }],
});
const said = (detail: "counts" | "leads" | "names") => JSON.stringify(detailed(facts, detail));

describe("how much is said of people", () => {
  it("is no name at all where only counts are, but every count", () => {
    for (const name of ["In a box", "In a seat", "For a provider"]) expect(said("counts")).not.toContain(name);
    const { personas, seats, providers } = detailed(facts, "counts");
    expect([personas.FINANCE.count, seats[0]?.count, providers[0]?.engineering.count]).toEqual([1, 1, 1]);
  });

  it("is who has a seat or answers for a provider where the leads are, and nobody of a box", () => {
    expect(said("leads")).toContain("In a seat");
    expect(said("leads")).toContain("For a provider");
    expect(said("leads")).not.toContain("In a box");
  });

  it("is everything with names", () => {
    expect(detailed(facts, "names")).toBe(facts);
  });

  it("has three levels", () => {
    expect(["counts", "leads", "names", "all", "", undefined].filter(isStructureDetail)).toEqual([
      "counts",
      "leads",
      "names",
    ]);
  });
});
