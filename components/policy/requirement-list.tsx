"use client";

import { Plus } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import type { Requirement } from "@/lib/domain/policy";
import type { EditContext } from "./edit-context";
import { RequirementRow } from "./requirement-row";

/** The rules as sentences whose parts are picked. */
export function RequirementList(context: EditContext) {
  const { policy, edit } = context;
  const list = useRef<HTMLOListElement>(null);

  function add() {
    const requirement: Requirement = {
      ...{ id: `rule-${Date.now().toString(36)}`, scope: { of: "MATERIAL_UNITS" }, persona: "ENGINEERING" },
      ...{ minimum: 1, spendFrom: null, severity: null },
    };
    edit((before) => ({ ...before, requirements: [...before.requirements, requirement] }));
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>("li:last-child select")?.focus());
  }

  return (
    <>
      <ol ref={list} className="divide-y divide-line rounded-lg border border-line bg-surface-raised shadow-raised">
        {policy.requirements.map((requirement, index) => (
          <RequirementRow key={requirement.id} requirement={requirement} number={index + 1} context={context} />
        ))}
      </ol>
      {policy.requirements.length === 0 && (
        <p className="text-sm text-ink-soft">No rule: no cell is required, and no cell can be a gap.</p>
      )}
      <Button onClick={add} className="mt-3">
        <Plus aria-hidden="true" className="size-4" />
        Add a rule
      </Button>
    </>
  );
}
