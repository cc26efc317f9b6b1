"use client";

import { Plus } from "lucide-react";
import { addInteractionAction, rewordInteractionAction } from "@/lib/actions/interactions";
import { rhythmNames, rhythms, type Wording } from "@/lib/domain/interaction";
import { diagramNodeNames, diagramNodes } from "@/lib/domain/structure";
import { ActionDialog } from "../action-dialog";
import type { ProblemFinder } from "../action-form";
import { Button } from "../ui/button";
import { DateInput, Field, Select, TextArea, TextInput } from "../ui/field";

export function AddInteractionDialog({ size = "medium" }: { size?: "small" | "medium" }) {
  const trigger = (
    <Button variant={size === "small" ? "secondary" : "primary"} size={size}>
      <Plus aria-hidden="true" className="size-4" />
      Add an interaction
    </Button>
  );
  return (
    <ActionDialog
      trigger={trigger}
      title="Add an interaction"
      description="A further arrow of the diagram."
      action={addInteractionAction}
      hidden={{}}
      submit="Add interaction"
    >
      {(problem) => (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <NodeField problem={problem} name="source" label="From" current="CCOE" />
            <NodeField problem={problem} name="target" label="To" current="PRODUCT" />
          </div>
          <WordingFields problem={problem} current={{ label: "", meaning: "", rhythm: null }} />
          <Field label="In the diagram from" hint="Now, if left empty." error={problem("from")} required={false}>
            <DateInput name="from" />
          </Field>
        </>
      )}
    </ActionDialog>
  );
}

type RewordProps = { interaction: Wording & { id: string; name: string } };

export function RewordInteractionDialog({ interaction }: RewordProps) {
  const trigger = (
    <Button size="small" variant="quiet" aria-label={`Reword ${interaction.name}`}>
      Reword
    </Button>
  );
  return (
    <ActionDialog
      trigger={trigger}
      title={interaction.name}
      description="Other words from now on. Past days keep theirs."
      action={rewordInteractionAction}
      hidden={{ interactionId: interaction.id }}
      submit="Save"
    >
      {(problem) => <WordingFields problem={problem} current={interaction} />}
    </ActionDialog>
  );
}

type NodeFieldProps = { problem: ProblemFinder; name: "source" | "target"; label: string; current: string };

function NodeField({ problem, name, label, current }: NodeFieldProps) {
  return (
    <Field label={label} error={problem(name)}>
      <Select name={name} defaultValue={current}>
        {diagramNodes.map((node) => (
          <option key={node} value={node}>
            {diagramNodeNames[node]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function WordingFields({ problem, current }: { problem: ProblemFinder; current: Wording }) {
  return (
    <>
      <Field label="Label" hint="On the arrow, 40 characters at most." error={problem("label")} required={false}>
        <TextInput name="label" defaultValue={current.label} autoComplete="off" />
      </Field>
      <Field label="Meaning" hint="What flows along it, in a sentence." error={problem("meaning")} required={false}>
        <TextArea name="meaning" rows={2} defaultValue={current.meaning} />
      </Field>
      <Field label="How often" error={problem("rhythm")} required={false}>
        <Select name="rhythm" defaultValue={current.rhythm ?? ""}>
          <option value="">Not said</option>
          {rhythms.map((rhythm) => (
            <option key={rhythm} value={rhythm}>
              {rhythmNames[rhythm]}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
