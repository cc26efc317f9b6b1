import { describe, expect, it } from "vitest";
import { comparedModel, type ModelChanges } from "@/lib/diagram/compared-model";
import { layoutOf } from "@/lib/diagram/layout";
import { modelOf } from "@/lib/diagram/model";
import { svgOf } from "@/lib/diagram/svg";
import { light } from "@/lib/diagram/theme";
import { nobodyAt, people, structure } from "../support/structure";

const context = {
  organisation: "Northwind",
  ccoeName: "Cloud Business Office",
  scope: "Whole organisation",
  day: "1 May 2026",
  detail: "names",
} as const;
const none = { count: 0, first: [] };
const nothing: ModelChanges = { boxes: [], seats: none, providerCovers: none, providers: none, interactions: none };
const of = (name: string) => ({ id: name, name });
const azure = { id: "azure", name: "Azure", engineering: people("Cy"), finance: nobodyAt };
const facts = structure({
  only: { ENGINEERING: people("Ada", "Bea", "Cy", "Di"), FINANCE: nobodyAt },
  providers: [azure],
});
const model = modelOf(facts, context);
const texts = (list: readonly { text: string }[] | undefined) => list?.map(({ text }) => text);

describe("the diagram of two days", () => {
  it("says the later day where nothing changed", () => {
    const { boxes, circle, providers, arrows } = comparedModel(model, nothing);
    expect(boxes.map(({ delta: _, ...box }) => box)).toEqual(model.boxes);
    expect({ circle, providers, arrows }).toEqual({
      circle: model.circle,
      providers: model.providers,
      arrows: model.arrows,
    });
  });

  it("shows who came and who went by sign, before those who stayed, and how many did in all", () => {
    const flow = {
      persona: "ENGINEERING",
      came: 2,
      went: 1,
      cameFirst: [of("Cy"), of("Di")],
      wentFirst: [of("Eve")],
    } as const;
    const boxes = [{ ...flow, cameFirst: [...flow.cameFirst], wentFirst: [...flow.wentFirst] }];
    const [box] = comparedModel(model, { ...nothing, boxes }).boxes;
    expect(texts(box?.names)).toEqual(["Ada", "+ Cy", "+ Di", "− Eve"]);
    expect(box).toMatchObject({ count: 4, more: 1, delta: "+2 −1" });
  });

  it("keeps beside nobody who went, with a line through the name", () => {
    const boxes = [{ persona: "FINANCE" as const, came: 0, went: 1, cameFirst: [], wentFirst: [of("Eve")] }];
    const compared = comparedModel(model, { ...nothing, boxes });
    const svg = svgOf(layoutOf(compared, { frame: "none" }), { theme: light });
    expect(svg).toContain("Nobody assigned");
    expect(svg).toMatch(/text-decoration="line-through"[^>]*>− Eve</);
    expect(svg).toContain(">−1<");
  });

  it("marks seats, providers and who answers for them, and arrows, also those that are no more", () => {
    const way = { source: "CCOE", target: "PRODUCT", meaning: "", rhythm: null } as const;
    const compared = comparedModel(
      modelOf({ ...facts, interactions: [{ ...way, id: "new", label: "Showback" }] }, context),
      {
        ...nothing,
        seats: { count: 1, first: [{ sign: "WENT", person: of("Eve"), kind: "LEAD" }] },
        providers: {
          count: 2,
          first: [
            { sign: "CAME", ...azure },
            { sign: "WENT", id: "x", name: "X Cloud" },
          ],
        },
        providerCovers: {
          count: 1,
          first: [{ sign: "CAME", person: of("Cy"), provider: "Azure", side: "ENGINEERING" }],
        },
        interactions: {
          count: 2,
          first: [
            { sign: "CAME", ...way, id: "new", label: "Showback" },
            { sign: "WENT", ...way, id: "old", label: "" },
          ],
        },
      },
    );
    expect(texts(compared.circle.seats[0]?.names)).toEqual(["− Eve"]);
    expect(compared.providers.map(({ name }) => name)).toEqual(["+ Azure", "− X Cloud"]);
    expect(texts(compared.providers[0]?.engineering.names)).toEqual(["+ Cy"]);
    expect(compared.arrows.map(({ label }) => label)).toEqual(["+ Showback", "− gone"]);
  });
});
