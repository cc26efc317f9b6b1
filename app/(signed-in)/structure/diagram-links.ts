import type { DiagramPart } from "@/lib/diagram/svg";
import { type StructureAddress, structureHref } from "@/lib/domain/structure-address";

/** Boxes open to their people; the circle, the providers and the arrows lead to what the lists say of them. */
export function diagramLinks(address: StructureAddress): (part: DiagramPart) => string {
  return (part) => {
    switch (part.kind) {
      case "box":
        return `${structureHref(address, { box: part.shape.persona, after: null })}#box`;
      case "circle":
        return "#team";
      case "providers":
        return "#providers";
      case "arrow":
        return `#interaction-${part.shape.id}`;
    }
  };
}
