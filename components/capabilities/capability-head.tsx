"use client";

import { endCapabilityLineAction, renameCapabilityLineAction } from "@/lib/actions/capabilities";
import { isUndecided, lineName, raciFaultNames } from "@/lib/domain/capability";
import { ActionDialog } from "../action-dialog";
import { Badge } from "../ui/badge";
import { Button } from "../ui/button";
import { Field, TextInput } from "../ui/field";
import type { ShownLine } from "./shown-line";

/** What a line is called, who leads it, and what is wrong with its letters. */
export function CapabilityHead({ line, mayEdit, seen }: { line: ShownLine; mayEdit: boolean; seen: string }) {
  const { capability, activity, lead, faults } = line;
  return (
    <th scope="row">
      <span className="block font-semibold wrap-anywhere">{capability}</span>
      {activity && <span className="block wrap-anywhere">{activity}</span>}
      {lead && <span className="block text-ink-soft">Leads: {lead}</span>}
      {isUndecided(line) && <span className="block text-ink-soft">Not defined by the source, decide yourselves</span>}
      {faults.map((fault) => (
        <Badge key={fault} tone="warning" className="mt-1 whitespace-normal!">
          {raciFaultNames[fault]}
        </Badge>
      ))}
      {mayEdit && (
        <span className="mt-1 flex gap-1">
          <Rename line={line} seen={seen} />
          <End line={line} />
        </span>
      )}
    </th>
  );
}

function Rename({ line, seen }: { line: ShownLine; seen: string }) {
  const trigger = (
    <Button size="small" variant="quiet" aria-label={`Rename ${lineName(line)}`}>
      Rename
    </Button>
  );
  return (
    <ActionDialog
      trigger={trigger}
      title="Rename"
      action={renameCapabilityLineAction}
      hidden={{ lineId: line.lineId, seen }}
      submit="Save"
    >
      {(problem) => <LineFields line={line} problem={problem} />}
    </ActionDialog>
  );
}

type LineFieldsProps = {
  line?: { capability: string; activity: string } | undefined;
  problem: (field: string) => string | undefined;
};

export function LineFields({ line, problem }: LineFieldsProps) {
  return (
    <>
      <Field label="Capability" error={problem("capability")}>
        <TextInput name="capability" defaultValue={line?.capability} required autoComplete="off" maxLength={100} />
      </Field>
      <Field
        label="Activity"
        hint="A part of it that has its own row. Empty: the capability as a whole."
        error={problem("activity")}
        required={false}
      >
        <TextInput name="activity" defaultValue={line?.activity} autoComplete="off" maxLength={150} />
      </Field>
    </>
  );
}

function End({ line }: { line: ShownLine }) {
  const trigger = (
    <Button size="small" variant="quiet" aria-label={`End ${lineName(line)}`}>
      End
    </Button>
  );
  return (
    <ActionDialog
      trigger={trigger}
      title={`End ${lineName(line)}`}
      description="It leaves the catalogue from now on. Earlier days keep it."
      action={endCapabilityLineAction}
      hidden={{ lineId: line.lineId }}
      submit="End"
      danger
    />
  );
}
