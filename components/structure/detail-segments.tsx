import { type StructureAddress, structureHref } from "@/lib/domain/structure-address";
import { type StructureDetail, structureDetailNames, structureDetails } from "@/lib/domain/structure-detail";
import { Segments } from "../ui/segments";

export const detailHref = (address: StructureAddress, detail: StructureDetail) =>
  structureHref(address, { detail: detail === "names" ? null : detail });

/** How much is said of people: how many, also who leads, also who is in the boxes. */
export function DetailSegments({ address }: { address: StructureAddress }) {
  const segments = structureDetails.map((detail) => ({
    href: detailHref(address, detail),
    label: structureDetailNames[detail],
    current: detail === (address.detail ?? "names"),
  }));
  return <Segments label="Detail" segments={segments} />;
}
