import { ComparedFigure } from "@/components/compare/compared-figure";
import { FactChanges } from "@/components/compare/fact-changes";
import { BoxChanges } from "@/components/plans/box-changes";
import type { PlanPreview } from "@/lib/data/plan-preview";
import { getStructure } from "@/lib/data/structure";
import { comparedModel } from "@/lib/diagram/compared-model";
import { layoutOf } from "@/lib/diagram/layout";
import { modelOf } from "@/lib/diagram/model";
import { svgOf } from "@/lib/diagram/svg";
import { screen } from "@/lib/diagram/theme";
import { type Actor, grant } from "@/lib/domain/access";
import { dayText } from "@/lib/domain/day-text";
import { structureChange } from "@/lib/domain/structure-change";
import { structureOfFacts } from "@/lib/domain/structure-of-facts";

type PlannedDiagramProps = { actor: Actor; preview: PlanPreview; everything: string };

/** The structure as it would be, with what comes and goes marked in it, and the same in lists. */
export async function PlannedDiagram({ actor, preview, everything }: PlannedDiagramProps) {
  const { organisation, before, after } = preview;
  const reader = grant(actor, "structure:read");
  // A plan changes no arrow: those are the register's own, of either day.
  const [was, is] = await Promise.all(
    [before, after].map(({ at }) => getStructure(reader, { at, scope: null }).then((all) => all.interactions)),
  );
  const change = structureChange({ ...before, interactions: was ?? [] }, { ...after, interactions: is ?? [] });
  const model = modelOf(structureOfFacts(after.facts, is ?? [], after.at), {
    organisation: organisation.name,
    ccoeName: organisation.ccoeName,
    scope: "Whole organisation, as planned",
    day: dayText(after.day),
    detail: "names",
  });
  const svg = svgOf(layoutOf(comparedModel(model, change), { frame: "none" }), { theme: screen });
  const dayOf = ({ isToday, day }: typeof after) => (isToday ? undefined : day);
  return (
    <>
      <ComparedFigure svg={svg} since={before.isToday ? "today" : `${dayText(before.day)} without the plan`} />
      <BoxChanges boxes={change.boxes} />
      <FactChanges
        facts={{ ...change, unitChanges: { count: 0, first: [] } }}
        days={{ before: dayOf(before), after: dayOf(after) }}
        everything={everything}
      />
    </>
  );
}
