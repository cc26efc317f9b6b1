"use client";

import { ChevronDown } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { PersonaMark } from "@/components/ui/persona-mark";
import type { PeopleRights } from "@/lib/domain/people-row";
import {
  type FinanceFunction,
  financeFunctionNames,
  financeFunctions,
  type Persona,
  personaNames,
  personas,
} from "@/lib/domain/persona";

type AssignMenuProps = {
  name: string;
  persona: Persona | null;
  rights: PeopleRights;
  onAssign: (persona: Persona, functions: readonly FinanceFunction[]) => void;
  onEnd: () => void;
  onDetail: (kind: "persona" | "seat") => void;
};

/** Everything that can be said of one person, in one menu. Shows the keys that do the same. */
export function AssignMenu({ name, persona, rights, onAssign, onEnd, onDetail }: AssignMenuProps) {
  const trigger = (
    <Button
      size="small"
      variant="quiet"
      aria-label={`Assign ${name}`}
      className="max-md:w-full max-md:border-line-strong"
    >
      Assign
      <ChevronDown aria-hidden="true" className="size-3.5 text-ink-soft" />
    </Button>
  );
  if (!rights.persona) {
    return (
      <Button size="small" variant="quiet" aria-label={`CCoE seat for ${name}`} onClick={() => onDetail("seat")}>
        Seat
      </Button>
    );
  }
  return (
    <Menu trigger={trigger}>
      {personas.flatMap((each, index) =>
        choicesOf(each).map((functions) => (
          <MenuItem key={`${each}:${functions.join()}`} onSelect={() => onAssign(each, functions)}>
            <PersonaMark persona={each} />
            {functions.length > 0 ? namesOf(functions) : personaNames[each]}
            <Key>{index + 1}</Key>
          </MenuItem>
        )),
      )}
      <MenuSeparator />
      <MenuItem onSelect={() => onDetail("persona")}>Share and date</MenuItem>
      {rights.seat && <MenuItem onSelect={() => onDetail("seat")}>CCoE seat</MenuItem>}
      {persona && (
        <MenuItem onSelect={onEnd} tone="danger">
          No persona any more
        </MenuItem>
      )}
    </Menu>
  );
}

function choicesOf(persona: Persona): FinanceFunction[][] {
  return persona === "FINANCE" ? [["FINANCE"], ["PROCUREMENT"], [...financeFunctions]] : [[]];
}

function namesOf(functions: readonly FinanceFunction[]): string {
  return functions.map((each) => financeFunctionNames[each]).join(" and ");
}

function Key({ children }: { children: number }) {
  return (
    <span aria-hidden="true" className="ml-auto pl-4 font-sans text-xs text-ink-soft touch:hidden">
      {children}
    </span>
  );
}
