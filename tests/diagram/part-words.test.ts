import { describe, expect, it } from "vitest";
import { arrowNote } from "@/lib/diagram/arrow-ends";
import { layoutOf } from "@/lib/diagram/layout";
import { modelOf } from "@/lib/diagram/model";
import { arrowWords, boxWords, circleWords, providersWords } from "@/lib/diagram/part-words";
import type { StructureDetail } from "@/lib/domain/structure-detail";
import { eightArrows, nobodyAt, people, structure } from "../support/structure";

const facts = structure({
  only: { ENGINEERING: people("Ada", "Bo", "Cy", "Di", "Ed"), FINANCE: people("Fay") },
  seats: [{ kind: "LEAD", ...people("Ada") }],
  teamCount: 4,
  providers: [
    { id: "1", name: "AWS", engineering: people("Ada"), finance: people("Fay") },
    { id: "2", name: "Azure", engineering: people("Ada"), finance: nobodyAt },
  ],
  interactions: eightArrows.map((each) => ({ ...each, rhythm: each.id === "a7" ? "WEEKLY" : null })),
});

function shown(detail: StructureDetail = "names", whole: { ENGINEERING: number } | null = null) {
  return modelOf(facts, {
    organisation: "Northwind",
    ccoeName: "Cloud Business Office",
    scope: "Retail",
    day: "1 May 2026",
    detail,
    whole: whole && { PRODUCT: 0, EXECUTIVE: 0, FINANCE: 1, ...whole },
  });
}

type Shown = ReturnType<typeof shown>;
const boxes = (model: Shown) => model.boxes.map(boxWords);
const words = (model: Shown, id: string) =>
  model.arrows.filter((arrow) => arrow.id === id).map((arrow) => arrowWords(arrowNote(model, arrow)))[0];

describe("what the parts of the drawing are called", () => {
  it("says of a box how many, who first, and that nobody or one alone stands there", () => {
    expect(boxes(shown())).toEqual([
      "Engineering/Ops/Infrastructure, 5 people: Ada, Bo, Cy, Di and Ed. Opens the list.",
      "Business/Product Owner, Nobody assigned. Opens the list.",
      "Executive, Nobody assigned. Opens the list.",
      "Finance/Procurement, Fay, single holder. Opens the list.",
    ]);
  });

  it("says of a part of the organisation of how many, in words and in the drawing", () => {
    const model = shown("names", { ENGINEERING: 41 });
    expect(boxes(model)[0]).toBe(
      "Engineering/Ops/Infrastructure, 5 of 41 people: Ada, Bo, Cy, Di and Ed. Opens the list.",
    );
    const lines = layoutOf(model, { frame: "none" }).boxes.flatMap((box) => box.lines.map(({ full }) => full));
    expect(lines).toContain("of 41");
  });

  it("says of an arrow what flows, how often and who is at its ends", () => {
    expect(words(shown(), "a7")).toBe(
      "Engineering/Ops/Infrastructure to Cloud providers (Infrastructure Changes). What is built and removed. Weekly. " +
        "From: 5 people: Ada, Bo, Cy, Di and Ed. To: AWS and Azure. Goes to it in the list.",
    );
    expect(words(shown(), "a3")).toContain("From: Nobody assigned. To: 4 people, led by Ada.");
  });

  it("names nobody whom the detail leaves out", () => {
    const model = shown("counts");
    const all = [...boxes(model), circleWords(model.circle), words(model, "a7"), words(model, "a5")].join(" ");
    expect(all).toContain("5 people");
    expect(all).not.toMatch(/Ada|Bo|Fay/);
  });

  it("says who leads, and where nobody answers for a provider", () => {
    const model = shown();
    expect(circleWords(model.circle)).toMatch(/^FinOps Team, Cloud Business Office, 4 people\. Lead: Ada\./);
    expect(providersWords("Cloud providers", model.providers)).toBe(
      "Cloud providers: AWS and Azure. Azure, Finance: Nobody assigned. Goes to who answers for them.",
    );
  });
});
