"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";
import { personaShortNames } from "@/lib/domain/persona";
import type { Exemption } from "@/lib/domain/policy";
import { exemptionKey } from "@/lib/domain/policy-check";
import { AddExemption } from "./add-exemption";
import type { EditContext } from "./edit-context";
import { Remarks } from "./remarks";

/** As many as are listed before somebody asks for all. */
const shownAtFirst = 20;

/** "Not required": single cells that no rule is to ask for, each with its reason. */
export function ExemptionList(context: EditContext) {
  const { policy, edit, words, remarks } = context;
  const [isWhole, setWhole] = useState(false);
  const { exemptions } = policy;
  const shown = isWhole ? exemptions : exemptions.slice(0, shownAtFirst);

  function update(change: (list: Exemption[]) => Exemption[]) {
    edit((before) => ({ ...before, exemptions: change(before.exemptions) }));
  }

  return (
    <>
      {exemptions.length > 0 && (
        <ol className="mb-3 divide-y divide-line rounded-lg border border-line bg-surface-raised shadow-raised">
          {shown.map((exemption, index) => {
            const { unitId, persona, reason } = exemption;
            const unitName = words.unitName(unitId);
            return (
              <li key={exemptionKey(exemption)} className="flex items-start gap-3 px-4 py-2.5">
                <span aria-hidden="true" className="mt-2 w-5 shrink-0 text-right text-sm text-ink-soft tabular-nums">
                  {index + 1}
                </span>
                <div className="min-w-0 flex-1">
                  <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
                    <p className="min-w-0 wrap-anywhere">
                      {personaShortNames[persona]} in <bdi className="font-medium">{unitName}</bdi>
                    </p>
                    <Field
                      label={`Reason why ${personaShortNames[persona]} is not required in ${unitName}`}
                      labelHidden
                      className="min-w-52 flex-1"
                    >
                      <TextInput
                        value={reason}
                        maxLength={500}
                        onChange={(event) => {
                          const { value } = event.currentTarget;
                          update((list) => list.map((each, at) => (at === index ? { ...each, reason: value } : each)));
                        }}
                      />
                    </Field>
                  </div>
                  <Remarks remarks={remarks} rule={exemptionKey(exemption)} />
                </div>
                <IconButton
                  label={`Remove exception ${index + 1}: ${personaShortNames[persona]} in ${unitName}`}
                  onClick={() => update((list) => list.filter((_, at) => at !== index))}
                  className="shrink-0"
                >
                  <X aria-hidden="true" className="size-4" />
                </IconButton>
              </li>
            );
          })}
        </ol>
      )}
      {shown.length < exemptions.length && (
        <Button size="small" onClick={() => setWhole(true)} className="mb-3">
          Show all {exemptions.length}
        </Button>
      )}
      <AddExemption
        context={context}
        onAdd={(exemption) =>
          update((list) => [...list.filter((each) => exemptionKey(each) !== exemptionKey(exemption)), exemption])
        }
      />
    </>
  );
}
