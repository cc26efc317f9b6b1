import { describe, expect, it } from "vitest";
import { sourceText } from "@/lib/domain/fact-source";
import { markTyped, typedFields } from "@/lib/domain/typed-fields";

const at = new Date("2026-03-03T23:30:00Z");

describe("where a fact is from", () => {
  it("is whoever typed it last, on the day that it was there", () => {
    const typed = markTyped(markTyped({}, ["name", "email"], new Date(0), "Old"), ["email"], at, "Ada");
    const person = { typed, import: { fileName: "staff.csv", appliedAt: at } };
    expect(sourceText("email", person, "Europe/Berlin")).toBe("Typed by Ada, 4 Mar 2026");
    expect(sourceText("name", person, "UTC")).toBe("Typed by Old, 1 Jan 1970");
    expect(sourceText("title", person, "UTC")).toBe("From staff.csv, 3 Mar 2026");
  });

  it("is not said when nothing is known of it", () => {
    expect(sourceText("title", { typed: {}, import: null }, "UTC")).toBeUndefined();
  });

  it.each([null, "x", [], { name: "x" }, { name: { at: 1, by: 2 } }, { unknown: { at: "", by: "" } }])(
    "survives marks that cannot be read: %j",
    (stored) => {
      expect(typedFields(stored)).toEqual({});
    },
  );
});
