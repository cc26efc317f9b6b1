import { Section } from "@/components/ui/page-header";
import { NameOwnerDialog } from "@/components/units/name-owner-dialog";
import { SpendOwners } from "@/components/units/spend-owners";
import { currentSeq } from "@/lib/data/audit";
import type { Moment } from "@/lib/data/moment";
import { unitSpendOwners } from "@/lib/data/spend-owners";
import { type Granted, may } from "@/lib/domain/access";
import { spendSides } from "@/lib/domain/spend-owner";

type UnitSpendOwnersProps = {
  actor: Granted<"people:read">;
  unit: { id: string; name: string };
  moment: Moment;
};

/** Who owns the spend of a unit, and where owners are named. */
export async function UnitSpendOwners({ actor, unit, moment }: UnitSpendOwnersProps) {
  const [seen, owners] = await Promise.all([currentSeq(), unitSpendOwners(actor, unit.id, moment.at)]);
  const today = moment.day;
  const mayName = moment.isToday && may(actor.role, "cover:assign");
  const start = spendSides.find((side) => !owners.some((owner) => owner.side === side)) ?? "BUSINESS";
  return (
    <section aria-label="Who owns the spend" className="mt-10">
      <Section
        title="Who owns the spend"
        actions={mayName && <NameOwnerDialog unit={unit} start={start} today={today} />}
      >
        <SpendOwners
          owners={owners}
          ends={mayName ? { seen, today } : null}
          asOf={moment.isToday ? undefined : moment.day}
        />
      </Section>
    </section>
  );
}
