import { PersonLink } from "@/components/ui/person-link";
import { PersonaMark } from "@/components/ui/persona-mark";
import type { Day } from "@/lib/domain/day";
import { type FinanceFunction, financeFunctionNames, type Persona, personaNames, personas } from "@/lib/domain/persona";

export type Holder = {
  id: string;
  name: string;
  title: string;
  persona: Persona;
  functions: readonly FinanceFunction[];
  way: "OWN" | "BELOW" | "COVER" | "DEPUTY" | "ABOVE";
  /** How many there are of this persona in all. */
  total: number;
};

const ways: Record<Holder["way"], string> = {
  OWN: "",
  BELOW: "in a unit below",
  COVER: "covers this unit",
  DEPUTY: "deputy",
  ABOVE: "leads from above",
};

type WhomToAskProps = { holders: readonly Holder[]; asOf: Day | undefined };

/** For each persona, who answers for a unit. */
export function WhomToAsk({ holders, asOf }: WhomToAskProps) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
      {personas.map((persona) => {
        const these = holders.filter((holder) => holder.persona === persona);
        const more = (these[0]?.total ?? 0) - these.length;
        return (
          <li key={persona} className="rounded-lg border border-line bg-surface-raised p-4">
            <h3 className="mb-2 flex items-center gap-2 text-sm">
              <PersonaMark persona={persona} />
              {personaNames[persona]}
            </h3>
            {these.length === 0 ? (
              <p className="text-sm text-ink-soft">Nobody assigned</p>
            ) : (
              <ul className="flex flex-col gap-2 text-sm">
                {these.map((holder) => (
                  <li key={holder.id}>
                    <PersonLink person={holder} asOf={asOf} />
                    <span className="block text-ink-soft wrap-anywhere">{detailsOf(holder)}</span>
                  </li>
                ))}
                {more > 0 && <li className="text-ink-soft">+ {more} more</li>}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function detailsOf({ title, functions, way }: Holder): string {
  return [title, ...functions.map((each) => financeFunctionNames[each]), ways[way]].filter(Boolean).join(", ");
}
