import type { Route } from "next";
import Link from "next/link";
import type { GapKind } from "@/lib/domain/gap-kind";
import { gapHref, type StructureAddress } from "@/lib/domain/structure-address";

type GapLinksProps = {
  address: StructureAddress;
  kind: GapKind;
  /** Of what, for who hears the links alone. */
  of: string;
  /** Whether the reader may give people their persona. */
  mayAssign?: boolean;
};

/** Where who may mend it finds what is missing: never shown to staff, who see that it is missing and no more. */
export function GapLinks({ address, kind, of, mayAssign = false }: GapLinksProps) {
  return (
    <p className="mt-1 flex flex-wrap gap-x-3 text-sm print:hidden">
      <Way href={gapHref(address, kind)} of={of}>
        {kind === "SINGLE_POINT" ? "Check the coverage" : "Close the gap"}
      </Way>
      {mayAssign && (
        <Way href="/assign" of={of}>
          Assign people
        </Way>
      )}
    </p>
  );
}

function Way({ href, of, children }: { href: string; of: string; children: string }) {
  return (
    <Link href={href as Route} prefetch={false} className="underline underline-offset-3">
      {children}
      <span className="sr-only"> ({of})</span>
    </Link>
  );
}
