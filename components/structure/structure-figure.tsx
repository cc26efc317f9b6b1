import type { ArrowNote } from "@/lib/diagram/arrow-ends";
import { SkipLink } from "../skip-link";
import { DrawingLegend } from "./drawing-legend";
import { FinOpsCredit } from "./finops-credit";
import { LiveDrawing } from "./live-drawing";

/** The drawing, for windows wide enough to read it, and paper; the lists below it say the same everywhere. */
export function StructureFigure({ svg, notes }: { svg: string; notes: readonly ArrowNote[] }) {
  return (
    <figure className="group max-md:hidden print:block">
      <SkipLink href="#lists">Skip the drawing: the lists say the same</SkipLink>
      <LiveDrawing notes={notes}>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: lib/diagram writes it and escapes every text in it */}
        <div className="structure-drawing" dangerouslySetInnerHTML={{ __html: svg }} />
      </LiveDrawing>
      <figcaption className="mt-4 flex flex-wrap items-center justify-between gap-x-8 gap-y-2 text-sm text-ink-soft">
        <DrawingLegend />
        <FinOpsCredit />
        <span className="sr-only print:hidden! group-has-[svg_a:focus-visible]:not-sr-only">
          Arrow keys go from part to part, Enter opens, Escape leads back.
        </span>
      </figcaption>
    </figure>
  );
}
