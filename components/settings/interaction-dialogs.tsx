"use client";

import { Plus } from "lucide-react";
import { addInteractionAction, rewordInteractionAction } from "@/lib/actions/interactions";
import type { Wording } from "@/lib/domain/interaction";
import { diagramNodeNames, diagramNodes } from "@/lib/domain/structure";
import { FormDialog, type Refused, typedOr } from "../form-dialog";
import { Button } from "../ui/button";
import { DateInput, Field, Select, TextArea, TextInput } from "../ui/field";
import { problemOf } from "../ui/problems";

export function AddInteractionDialog() {
  const trigger = (
    <Button variant="primary">
      <Plus aria-hidden="true" className="size-4" />
      Add an interaction
    </Button>
  );
  return (
    <FormDialog
      trigger={trigger}
      title="Add an interaction"
      description="A further arrow of the diagram."
      action={addInteractionAction}
      submit={{ label: "Add interaction" }}
    >
      {(refused) => (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <NodeField refused={refused} name="source" label="From" current="CCOE" />
            <NodeField refused={refused} name="target" label="To" current="PRODUCT" />
          </div>
          <WordingFields refused={refused} current={{ label: "", meaning: "" }} />
          <Field
            label="In the diagram from"
            hint="Now, if left empty."
            error={problemOf(refused.problems, "from")}
            required={false}
          >
            <DateInput name="from" defaultValue={typedOr(refused, "from", "")} />
          </Field>
        </>
      )}
    </FormDialog>
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
    <FormDialog
      trigger={trigger}
      title={interaction.name}
      description="Other words from now on. Past days keep theirs."
      action={rewordInteractionAction}
      hidden={{ interactionId: interaction.id }}
      submit={{ label: "Save" }}
    >
      {(refused) => <WordingFields refused={refused} current={interaction} />}
    </FormDialog>
  );
}

type NodeFieldProps = { refused: Refused; name: "source" | "target"; label: string; current: string };

function NodeField({ refused, name, label, current }: NodeFieldProps) {
  return (
    <Field label={label} error={problemOf(refused.problems, name)}>
      <Select name={name} defaultValue={typedOr(refused, name, current)}>
        {diagramNodes.map((node) => (
          <option key={node} value={node}>
            {diagramNodeNames[node]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function WordingFields({ refused, current }: { refused: Refused; current: Wording }) {
  return (
    <>
      <Field
        label="Label"
        hint="On the arrow, 40 characters at most."
        error={problemOf(refused.problems, "label")}
        required={false}
      >
        <TextInput name="label" defaultValue={typedOr(refused, "label", current.label)} autoComplete="off" />
      </Field>
      <Field
        label="Meaning"
        hint="What flows along it, in a sentence."
        error={problemOf(refused.problems, "meaning")}
        required={false}
      >
        <TextArea name="meaning" rows={2} defaultValue={typedOr(refused, "meaning", current.meaning)} />
      </Field>
    </>
  );
}
