"use client";

import { setCapabilityDutyAction } from "@/lib/actions/capabilities";
import {
  type CapabilityLine,
  type CapabilityRole,
  capabilityRoleNames,
  lineName,
  raciLetters,
  raciNames,
} from "@/lib/domain/capability";
import { ActionDialog } from "../action-dialog";
import { Field, Select, TextArea } from "../ui/field";

type DutyDialogProps = {
  line: CapabilityLine;
  role: CapabilityRole;
  withRaci: boolean;
  seen: string;
  onClose: () => void;
};

/** Says what one role does for a capability, from today on. One dialog serves all cells. */
export function DutyDialog({ line, role, withRaci, seen, onClose }: DutyDialogProps) {
  return (
    <ActionDialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`${capabilityRoleNames[role]}: ${lineName(line)}`}
      description="Holds from now on. Earlier days keep what was said then."
      action={setCapabilityDutyAction}
      hidden={{ lineId: line.lineId, role, seen, ...(withRaci ? {} : { letter: line.raci[role] ?? "" }) }}
      submit="Save"
    >
      {(problem) => (
        <>
          <Field label="What they do" hint="Empty: they have no part in it." error={problem("duty")} required={false}>
            <TextArea name="duty" rows={3} defaultValue={line.duties[role]} maxLength={400} />
          </Field>
          {withRaci && (
            <Field label="Part" error={problem("letter")} required={false}>
              <Select name="letter" defaultValue={line.raci[role] ?? ""}>
                <option value="">None</option>
                {raciLetters.map((letter) => (
                  <option key={letter} value={letter}>
                    {letter}, {raciNames[letter]}
                  </option>
                ))}
              </Select>
            </Field>
          )}
        </>
      )}
    </ActionDialog>
  );
}
