import type { ArrowNote } from "@/lib/diagram/arrow-ends";
import type { DiagramModel } from "@/lib/diagram/model";
import { arrowWords, boxWords, circleWords, providersWords } from "@/lib/diagram/part-words";
import type { DiagramPart, PartLink } from "@/lib/diagram/svg";
import { diagramNodeNames } from "@/lib/domain/structure";
import { type StructureAddress, structureHref } from "@/lib/domain/structure-address";

type Shown = { address: StructureAddress; model: DiagramModel; notes: readonly ArrowNote[] };

/** Boxes open to their people; the circle, the providers and the arrows lead to what the lists say of them. */
export function diagramLinks({ address, model, notes }: Shown): (part: DiagramPart) => PartLink {
  return (part) => {
    switch (part.kind) {
      case "box": {
        const { persona, title } = part.shape;
        const box = model.boxes.find((each) => each.persona === persona);
        const href = `${structureHref(address, { box: persona, after: null })}#box`;
        return { href, name: box ? boxWords(box) : title };
      }
      case "circle":
        return { href: "#team", name: circleWords(model.circle) };
      case "providers":
        return { href: "#providers", name: providersWords(diagramNodeNames.PROVIDERS, model.providers) };
      case "arrow": {
        const { id, meaning } = part.shape;
        const note = notes.find((each) => each.id === id);
        return { href: `#interaction-${id}`, name: note ? arrowWords(note) : meaning };
      }
    }
  };
}
