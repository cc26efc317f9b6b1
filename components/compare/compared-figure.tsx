import { FinOpsCredit } from "@/components/structure/finops-credit";

/** The diagram with what came and went, for windows wide enough and paper; the lists below say the same and more. */
export function ComparedFigure({ svg, since }: { svg: string; since: string }) {
  return (
    <figure className="mt-8 max-md:hidden print:block">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: lib/diagram writes it and escapes every text in it */}
      <div className="structure-drawing" dangerouslySetInnerHTML={{ __html: svg }} />
      <figcaption className="mt-4 flex flex-wrap items-center justify-between gap-x-8 gap-y-2 text-sm text-ink-soft">
        <span>
          <strong className="font-semibold text-ink">+</strong> came and <s>− went</s> since {since}. People on leave
          stay who they are.
        </span>
        <FinOpsCredit />
      </figcaption>
    </figure>
  );
}
