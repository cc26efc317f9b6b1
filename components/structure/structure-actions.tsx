import { Download } from "lucide-react";
import { exportHref, type StructureAddress } from "@/lib/domain/structure-address";
import { buttonClasses } from "../ui/button";
import { PrintButton } from "./print-button";

export function StructureActions({ address }: { address: StructureAddress }) {
  return (
    <>
      <a href={exportHref(address)} download className={buttonClasses()}>
        <Download aria-hidden="true" className="size-4" />
        Download SVG
      </a>
      <PrintButton />
    </>
  );
}
