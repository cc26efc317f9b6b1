import { describe, expect, it } from "vitest";
import { directoryHref, gapHref, structureAddress, structureHref } from "@/lib/domain/structure-address";
import { stepOf } from "@/lib/domain/structure-detail";

const unit = "01941f29-7c00-73c8-aace-36fcc11dd314";
const plain = structureAddress({});

describe("the address of the structure", () => {
  it("says what is shown, and comes back as it was", () => {
    const shown = { asOf: "2026-01-31", unit, detail: "counts", box: "FINANCE", present: "1" };
    const address = structureAddress(shown);
    expect(address).toMatchObject(shown);
    expect(structureAddress(Object.fromEntries(new URL(structureHref(address), "http://x").searchParams))).toEqual(
      address,
    );
  });

  it("leaves out what goes without saying, and what it does not understand", () => {
    expect(structureAddress({ detail: "names" })).toEqual(plain);
    expect(structureAddress({ detail: "everything", unit: "x", present: "yes", asOf: "never" })).toEqual(plain);
    expect(structureHref(plain)).toBe("/structure");
  });

  it("leads to the gaps of the same units on the same day, of the CCoE and the providers to everybody's", () => {
    const address = { ...plain, unit, asOf: "2026-01-31" };
    expect(gapHref(address, "EMPTY_CELL")).toBe(`/coverage/gaps?asOf=2026-01-31&kind=EMPTY_CELL&unit=${unit}`);
    expect(gapHref(address, "CORE_LEAD")).toBe("/coverage/gaps?asOf=2026-01-31&kind=CORE_LEAD");
    expect(directoryHref(address, { seat: "LEAD" })).toBe("/people?seat=LEAD&asOf=2026-01-31");
  });
});

describe("the detail", () => {
  it("goes by steps from counts to names, and no further", () => {
    expect(stepOf("counts", 1)).toBe("leads");
    expect(stepOf("leads", 1)).toBe("names");
    expect(stepOf("names", 1)).toBe("names");
    expect(stepOf("counts", -1)).toBe("counts");
  });
});
