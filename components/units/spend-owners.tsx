import { EndDialog } from "@/components/people/end-dialog";
import { PersonLink } from "@/components/ui/person-link";
import type { Day } from "@/lib/domain/day";
import { type SpendSide, spendSideNames, spendSides } from "@/lib/domain/spend-owner";

type SpendOwnersProps = {
  owners: readonly { id: string; side: SpendSide; person: { id: string; name: string } }[];
  /** What ending one needs; null for who may not, or on another day than today. */
  ends: { seen: string; today: Day } | null;
  asOf: Day | undefined;
};

/** For each side, who answers for what a unit spends. */
export function SpendOwners({ owners, ends, asOf }: SpendOwnersProps) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
      {spendSides.map((side) => {
        const these = owners.filter((owner) => owner.side === side);
        return (
          <li key={side} className="rounded-lg border border-line bg-surface-raised p-4">
            <h3 className="mb-2 text-sm">{spendSideNames[side]}</h3>
            {these.length === 0 ? (
              <p className="text-sm text-ink-soft">Nobody named</p>
            ) : (
              <ul className="flex flex-col gap-2 text-sm">
                {these.map(({ id, person }) => (
                  <li key={id} className="flex items-center justify-between gap-2">
                    <PersonLink person={person} asOf={asOf} />
                    {ends && (
                      <EndDialog what="spendOwner" id={id} name={`${spendSideNames[side]} ${person.name}`} {...ends} />
                    )}
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}
