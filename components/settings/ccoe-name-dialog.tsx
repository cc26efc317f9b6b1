"use client";

import { useState } from "react";
import { nameCcoeAction } from "@/lib/actions/organisation";
import { usualCcoeNames } from "@/lib/domain/organisation";
import { ActionDialog } from "../action-dialog";
import { Button } from "../ui/button";
import { Field, TextInput } from "../ui/field";

/** Gives the CCoE the name by which the organisation knows it. */
export function CcoeNameDialog({ ccoeName }: { ccoeName: string }) {
  return (
    <ActionDialog
      trigger={<Button size="small">Rename the CCoE</Button>}
      title="Name of the CCoE"
      description="Stands in the circle of the diagram, on all days, past ones too."
      action={nameCcoeAction}
      hidden={{}}
      submit="Save"
    >
      {(problem) => <NameField ccoeName={ccoeName} error={problem("ccoeName")} />}
    </ActionDialog>
  );
}

function NameField({ ccoeName, error }: { ccoeName: string; error: string | undefined }) {
  const [name, setName] = useState(ccoeName);
  return (
    <>
      <Field label="Name" error={error}>
        <TextInput
          name="ccoeName"
          value={name}
          onChange={(event) => setName(event.target.value)}
          required
          autoComplete="off"
        />
      </Field>
      <div>
        <p id="usual-names" className="mb-1.5 text-sm text-ink-soft">
          Names that others use
        </p>
        <ul aria-labelledby="usual-names" className="flex flex-wrap gap-1.5">
          {usualCcoeNames.map((usual) => (
            <li key={usual}>
              <Button size="small" onClick={() => setName(usual)} aria-pressed={usual === name}>
                {usual}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
