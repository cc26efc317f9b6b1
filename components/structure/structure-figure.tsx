import { ArrowNotes } from "./arrow-notes";
import { FinOpsCredit } from "./finops-credit";

/** The drawing, for windows wide enough to read it, and paper; the lists below it say the same everywhere. */
export function StructureFigure({ svg }: { svg: string }) {
  return (
    <figure className="max-md:hidden print:block">
      <ArrowNotes>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: lib/diagram writes it and escapes every text in it */}
        <div className="structure-drawing" dangerouslySetInnerHTML={{ __html: svg }} />
      </ArrowNotes>
      <figcaption className="mt-4 flex flex-wrap items-center justify-between gap-x-8 gap-y-2 text-sm text-ink-soft">
        <span className="flex flex-wrap gap-x-6 gap-y-1">
          <LegendLine>Somebody stands at the source</LegendLine>
          <LegendLine isDashed>Nobody assigned</LegendLine>
        </span>
        <FinOpsCredit />
      </figcaption>
    </figure>
  );
}

function LegendLine({ isDashed = false, children }: { isDashed?: boolean; children: string }) {
  return (
    <span className="inline-flex items-center gap-2">
      <svg viewBox="0 0 36 4" width="36" height="4" aria-hidden="true">
        <path d="M0 2H36" stroke="currentColor" strokeWidth="1.75" strokeDasharray={isDashed ? "5 4" : undefined} />
      </svg>
      {children}
    </span>
  );
}
