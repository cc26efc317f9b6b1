import { Download } from "lucide-react";
import { type CompareAddress, compareHref } from "@/lib/domain/compare-address";
import { buttonClasses } from "../ui/button";

export function CompareActions({ address }: { address: CompareAddress }) {
  return (
    <>
      <a href={compareHref(address, "/compare/export.pdf")} download className={buttonClasses()}>
        <Download aria-hidden="true" className="size-4" />
        Download PDF
      </a>
      <a href={compareHref(address, "/compare/export.csv")} download className={buttonClasses()}>
        <Download aria-hidden="true" className="size-4" />
        Download CSV
      </a>
    </>
  );
}
