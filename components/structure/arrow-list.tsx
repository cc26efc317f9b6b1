import { ArrowRight } from "lucide-react";
import { type ModelArrow, nobody } from "@/lib/diagram/model";
import { diagramNodeNames } from "@/lib/domain/structure";
import { Badge } from "../ui/badge";

/** The arrows in words. */
export function ArrowList({ arrows }: { arrows: readonly ModelArrow[] }) {
  return (
    <section aria-labelledby="interactions">
      <h2 id="interactions" className="mb-3 text-lg">
        What flows between them
      </h2>
      <ul className="grid gap-x-8 rounded-lg border border-line bg-surface-raised px-5 text-sm shadow-raised lg:grid-cols-2">
        {arrows.map((arrow) => (
          <li
            key={arrow.id}
            id={`interaction-${arrow.id}`}
            className="scroll-mt-20 border-line py-3.5 target:bg-accent-soft not-first:border-t lg:nth-2:border-t-0"
          >
            <h3 className="flex flex-wrap items-center gap-x-1.5 text-sm">
              {diagramNodeNames[arrow.source]}
              <ArrowRight aria-label="to" className="size-4 text-ink-soft" />
              {diagramNodeNames[arrow.target]}
              {arrow.isBroken && <Badge tone="danger">{nobody}</Badge>}
            </h3>
            <p className="mt-0.5 text-pretty wrap-anywhere text-ink-soft">
              {arrow.label !== "" && <strong className="font-medium text-ink">{arrow.label}: </strong>}
              {arrow.meaning}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
