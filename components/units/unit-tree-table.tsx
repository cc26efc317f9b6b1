import type { Route } from "next";
import Link from "next/link";
import { classes } from "@/components/ui/classes";
import { PersonaMark } from "@/components/ui/persona-mark";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { Day } from "@/lib/domain/day";
import { type Persona, personaNames, personaShortNames, personas } from "@/lib/domain/persona";
import type { Tally } from "@/lib/domain/unit-tree";

export type ListedUnit = {
  id: string;
  code: string;
  name: string;
  depth: number;
  /** With all units below. */
  total: Tally;
  /** Money of the latest month, written out; null when it is not known or not for this reader. */
  spend: string | null;
};

type UnitTreeTableProps = { caption: string; units: readonly ListedUnit[]; showsSpend: boolean; asOf: Day | undefined };

/** Units as a tree, each with its people and the personas among them. */
export function UnitTreeTable({ caption, units, showsSpend, asOf }: UnitTreeTableProps) {
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Th>Unit</Th>
          <Th align="right">People</Th>
          {personas.map((persona) => (
            <Th key={persona} align="right" title={personaNames[persona]}>
              <span className="inline-flex items-center gap-1.5">
                <PersonaMark persona={persona} className="size-2.5" />
                {personaShortNames[persona]}
              </span>
            </Th>
          ))}
          <Th align="right">No persona</Th>
          {showsSpend && <Th align="right">Monthly spend</Th>}
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <Tr
            key={unit.id}
            className={classes("max-md:grid! max-md:grid-cols-2 max-md:gap-x-4", indentOf(cardIndents, unit.depth))}
          >
            <Th scope="row" className="max-md:col-span-2">
              <span className={classes("block", indentOf(indents, unit.depth))}>
                <Link
                  href={`/units/${unit.id}${asOf ? `?asOf=${asOf}` : ""}` as Route}
                  prefetch={false}
                  className={classes(
                    "wrap-anywhere underline-offset-3 hover:underline",
                    unit.depth === 0 ? "font-semibold" : "font-medium",
                  )}
                >
                  {unit.name}
                </Link>
                <span className="ml-2 text-xs text-ink-soft">{unit.code}</span>
              </span>
            </Th>
            <Td label="People" align="right">
              {unit.total.people}
            </Td>
            {personas.map((persona) => (
              <CountCell key={persona} persona={persona} count={unit.total.personas[persona]} />
            ))}
            <Td label="No persona" align="right" className="text-ink-soft">
              {unit.total.people - personas.reduce((sum, persona) => sum + unit.total.personas[persona], 0)}
            </Td>
            {showsSpend && (
              <Td label="Monthly spend" align="right" className="max-md:col-span-2">
                {unit.spend ?? <span className="text-ink-soft">Not known</span>}
              </Td>
            )}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

// Whole class names, so that Tailwind finds them.
const cardIndents = ["", "max-md:ml-3", "max-md:ml-6", "max-md:ml-9"];
const indents = ["", "md:pl-6", "md:pl-12", "md:pl-18", "md:pl-24", "md:pl-30"];

function indentOf(steps: readonly string[], depth: number): string | undefined {
  return steps[Math.min(depth, steps.length - 1)];
}

function CountCell({ persona, count }: { persona: Persona; count: number }) {
  return (
    <Td label={personaShortNames[persona]} align="right" className={count === 0 ? "text-ink-soft" : undefined}>
      {count}
    </Td>
  );
}
