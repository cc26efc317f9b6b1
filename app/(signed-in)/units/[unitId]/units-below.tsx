import { Section } from "@/components/ui/page-header";
import { UnitTreeTable } from "@/components/units/unit-tree-table";
import type { Moment } from "@/lib/data/moment";
import { getOrganisation } from "@/lib/data/organisation";
import { unitSubtree } from "@/lib/data/unit-subtree";
import { listUnits } from "@/lib/data/unit-tree";
import { type Granted, may } from "@/lib/domain/access";
import { unitsShown } from "../units-shown";

type UnitsBelowProps = { actor: Granted<"people:read">; unitId: string; moment: Moment };

/** The units below one, as a tree; nothing where there are none. */
export async function UnitsBelow({ actor, unitId, moment }: UnitsBelowProps) {
  const below = (await unitSubtree(unitId, moment.at)).filter((id) => id !== unitId);
  if (below.length === 0) return null;
  const [units, { currency }] = await Promise.all([
    listUnits(actor, { at: moment.at, within: below }),
    getOrganisation(),
  ]);
  return (
    <Section title="Units below">
      <UnitTreeTable
        caption="Units below, with their people"
        units={unitsShown(units, currency)}
        showsSpend={may(actor.role, "coverage:read")}
        asOf={moment.isToday ? undefined : moment.day}
      />
    </Section>
  );
}
