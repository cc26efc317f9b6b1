"use client";

import { KeyRound, MonitorX, MoreHorizontal, ShieldCheck, UserCheck, UserX } from "lucide-react";
import { startTransition, useActionState, useState } from "react";
import { IconButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { useDoneToast } from "@/components/use-done-toast";
import { type FormState, newForm } from "@/lib/actions/form-state";
import { deactivateUserAction, makeUserLinkAction, reactivateUserAction, signOutUserAction } from "@/lib/actions/users";
import type { UserFacts } from "@/lib/domain/user";
import { OneTimeLink } from "./one-time-link";
import { RoleDialog } from "./role-dialog";

type Action = (state: FormState, formData: FormData) => Promise<FormState>;

/** What an admin may do with a user. Why something was refused stays in the row. */
export function UserActions({ user }: { user: Pick<UserFacts, "id" | "name" | "role" | "state"> }) {
  const [isRoleOpen, setRoleOpen] = useState(false);
  const [closedLink, setClosedLink] = useState<string | null>(null);
  const [state, run, isPending] = useActionState(
    (_: FormState, action: Action) => action(newForm, formOf(user.id)),
    newForm,
  );
  const [linkState, makeLink, isMaking] = useActionState(() => makeUserLinkAction(newForm, formOf(user.id)), newForm);
  useDoneToast(state);

  const link = linkState.status === "done" ? linkState.link : undefined;
  const refusals = [state, linkState].flatMap((each) => (each.status === "refused" ? each.problems : []));
  const start = (action: Action) => startTransition(() => run(action));

  return (
    <>
      <Menu
        trigger={
          <IconButton label={`Actions for ${user.name}`} pending={isPending || isMaking}>
            <MoreHorizontal aria-hidden="true" className="size-4" />
          </IconButton>
        }
      >
        <MenuItem onSelect={() => setRoleOpen(true)}>
          <ShieldCheck aria-hidden="true" />
          Change access role
        </MenuItem>
        <MenuItem disabled={user.state === "deactivated"} onSelect={() => startTransition(makeLink)}>
          <KeyRound aria-hidden="true" />
          {user.state === "invited" ? "New invitation link" : "Link for a new password"}
        </MenuItem>
        <MenuItem disabled={user.state !== "active"} onSelect={() => start(signOutUserAction)}>
          <MonitorX aria-hidden="true" />
          Sign out everywhere
        </MenuItem>
        <MenuSeparator />
        {user.state === "deactivated" ? (
          <MenuItem onSelect={() => start(reactivateUserAction)}>
            <UserCheck aria-hidden="true" />
            Reactivate
          </MenuItem>
        ) : (
          <MenuItem tone="danger" onSelect={() => start(deactivateUserAction)}>
            <UserX aria-hidden="true" />
            Deactivate
          </MenuItem>
        )}
      </Menu>
      <p role="alert" className="text-sm text-pretty text-danger empty:hidden">
        {refusals.map((problem) => problem.message).join(" ")}
      </p>
      <RoleDialog user={user} open={isRoleOpen} onOpenChange={setRoleOpen} />
      {link && (
        <Dialog open={link !== closedLink} onOpenChange={(isOpen) => !isOpen && setClosedLink(link)} title={user.name}>
          <OneTimeLink path={link} />
        </Dialog>
      )}
    </>
  );
}

function formOf(userId: string): FormData {
  const form = new FormData();
  form.set("userId", userId);
  return form;
}
