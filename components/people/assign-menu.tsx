"use client";

import { CircleSlash } from "lucide-react";
import { MenuAt, MenuItem, MenuSeparator } from "@/components/ui/menu";
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
  /** The button that it opens beside. */
  anchor: HTMLElement;
  decision: { persona: Persona | null; isOutOfScope: boolean };
  rights: PeopleRights;
  onAssign: (persona: Persona, functions: readonly FinanceFunction[]) => void;
  onEnd: () => void;
  /** Out of scope, or back in. */
  onScope: () => void;
  onDetail: (kind: "persona" | "seat") => void;
  onClose: () => void;
};

/** Everything that can be said of one person, in one menu. Shows the keys that do the same. */
export function AssignMenu({ anchor, decision, rights, onAssign, onEnd, onScope, onDetail, onClose }: AssignMenuProps) {
  return (
    <MenuAt anchor={anchor} onClose={onClose}>
      {personas.flatMap((each, index) =>
        choicesOf(each).map((functions) => (
          <MenuItem key={`${each}:${functions.join()}`} onSelect={() => onAssign(each, functions)}>
            <PersonaMark persona={each} />
            {functions.length > 0 ? namesOf(functions) : personaNames[each]}
            <Key>{index + 1}</Key>
          </MenuItem>
        )),
      )}
      <MenuItem onSelect={onScope}>
        <CircleSlash aria-hidden="true" className="size-3 text-ink-soft" />
        {decision.isOutOfScope ? "In scope again" : "Out of scope"}
        <Key>{0}</Key>
      </MenuItem>
      <MenuSeparator />
      <MenuItem onSelect={() => onDetail("persona")}>Share and date</MenuItem>
      {rights.seat && <MenuItem onSelect={() => onDetail("seat")}>CCoE seat</MenuItem>}
      {decision.persona && (
        <MenuItem onSelect={onEnd} tone="danger">
          No persona any more
        </MenuItem>
      )}
    </MenuAt>
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
