"use client";

import { UserPlus } from "lucide-react";
import { useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogClose } from "@/components/ui/dialog";
import { Field, TextInput } from "@/components/ui/field";
import { FormSummary } from "@/components/ui/form-summary";
import { problemOf } from "@/components/ui/problems";
import { SubmitButton } from "@/components/ui/submit-button";
import { newForm } from "@/lib/actions/form-state";
import { inviteUserAction } from "@/lib/actions/users";
import { type AccessRole, accessRoles } from "@/lib/domain/access";
import { OneTimeLink } from "./one-time-link";
import { RoleChoice } from "./role-choice";

/** The button, and the dialog that first asks for the user and then shows their link. */
export function InviteUser() {
  // A new dialog is a new form: what the last one showed is gone with it.
  const [opened, setOpened] = useState(0);
  const trigger = (
    <Button variant="primary">
      <UserPlus aria-hidden="true" className="size-4" />
      Invite a user
    </Button>
  );
  return (
    <Dialog
      trigger={trigger}
      title="Invite a user"
      description="Whoever has the link chooses a password with it."
      onOpenChange={(isOpen) => isOpen && setOpened(opened + 1)}
    >
      <InviteForm key={opened} />
    </Dialog>
  );
}

function InviteForm() {
  const [state, action] = useActionState(inviteUserAction, newForm);
  if (state.status === "done" && state.link) return <Invited message={state.message} link={state.link} />;
  const problems = state.status === "refused" ? state.problems : [];
  const typed = (name: string) => (state.status === "refused" ? String(state.values[name] ?? "") : "");
  return (
    <form action={action} className="flex flex-col gap-4">
      <FormSummary problems={problems} />
      <Field label="Name" error={problemOf(problems, "name")} required>
        <TextInput name="name" defaultValue={typed("name")} autoComplete="off" maxLength={200} />
      </Field>
      <Field label="E-mail address" hint="They sign in with it." error={problemOf(problems, "email")} required>
        <TextInput name="email" type="email" defaultValue={typed("email")} autoComplete="off" />
      </Field>
      <RoleChoice key={typed("role")} defaultValue={roleOf(typed("role"))} />
      <Field
        label="Person in the register"
        hint="E-mail address or employee id, where it is not the person with the address above."
        error={problemOf(problems, "person")}
        required={false}
      >
        <TextInput name="person" defaultValue={typed("person")} autoComplete="off" />
      </Field>
      <DialogActions>
        <SubmitButton>Make the link</SubmitButton>
        <DialogClose render={<Button>Cancel</Button>} />
      </DialogActions>
    </form>
  );
}

function Invited({ message, link }: { message: string; link: string }) {
  return (
    <>
      <p role="status" className="mb-4 font-medium">
        {message}
      </p>
      <OneTimeLink path={link} />
      <DialogActions>
        <DialogClose render={<Button>Done</Button>} />
      </DialogActions>
    </>
  );
}

function roleOf(value: string): AccessRole {
  return accessRoles.find((role) => role === value) ?? "STAFF";
}
