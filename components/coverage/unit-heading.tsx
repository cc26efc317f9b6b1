import { ChevronRight } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { classes } from "@/components/ui/classes";
import { type CoverageAddress, coverageHref } from "@/lib/domain/coverage-address";
import type { MatrixRow } from "@/lib/domain/coverage-matrix";
import { countInWords } from "@/lib/domain/wording";

type UnitHeadingProps = { row: MatrixRow; address: CoverageAddress; isOpen: boolean; onToggle: () => void };

/** A unit's name at its level, with the button that opens what is below it. The name leads to the unit alone. */
export function UnitHeading({ row, address, isOpen, onToggle }: UnitHeadingProps) {
  const { id, name, code, depth, below, belowShown } = row;
  const href = coverageHref(address, { unitId: id, page: 1 });
  return (
    <div className={classes("flex items-start gap-1", indents[Math.min(depth, indents.length - 1)])}>
      {belowShown > 0 ? (
        <button
          type="button"
          onClick={onToggle}
          aria-expanded={isOpen}
          aria-label={`Units below ${name}`}
          className="-my-0.5 grid size-6 shrink-0 place-items-center rounded-sm hover:bg-surface-hover touch:size-11 max-md:order-last max-md:-my-2.5 max-md:ml-auto"
        >
          <ChevronRight aria-hidden="true" className={classes("size-4 transition-transform", isOpen && "rotate-90")} />
        </button>
      ) : (
        <span aria-hidden="true" className="w-6 shrink-0 max-md:hidden" />
      )}
      <div className="min-w-0">
        <Link
          href={href as Route}
          prefetch={false}
          title={code}
          className="font-medium wrap-anywhere underline-offset-3 hover:underline"
        >
          <bdi>{name}</bdi>
        </Link>
        <p className="text-xs text-ink-soft">
          {subtitleOf(row)}
          {below > 0 && belowShown === 0 && (
            <>
              {" "}
              <Link href={href as Route} prefetch={false} className="underline underline-offset-3">
                Show {countInWords(below, "unit", "units")} below
              </Link>
            </>
          )}
        </p>
      </div>
    </div>
  );
}

// Written out whole, so that Tailwind finds them. Deeper levels share the last.
const indents = ["", "md:pl-4", "md:pl-8", "md:pl-12", "md:pl-16", "md:pl-20"];

function subtitleOf({ people, isRolledUp, below }: MatrixRow): string {
  if (isRolledUp) return `Nobody of its own: judged with the ${countInWords(below, "unit", "units")} below.`;
  return people === 0 ? "Nobody works here." : `${countInWords(people, "person", "people")}.`;
}
