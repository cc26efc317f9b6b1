"use client";

import { CalendarPlus } from "lucide-react";
import { makeCalendarLinkAction, revokeCalendarLinkAction } from "@/lib/actions/calendar-links";
import { useSentForm } from "../action-form";
import { Button } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import { Dialog, DialogActions, DialogClose } from "../ui/dialog";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";

/** One's own link for calendar programs: makes it, copies it, revokes it. */
export function CalendarLink({ token }: { token: string | null }) {
  return (
    <Dialog
      trigger={
        <Button>
          <CalendarPlus aria-hidden="true" className="size-4" />
          In my calendar
        </Button>
      }
      title="In my calendar"
      description="A link that your calendar program subscribes to. It needs no sign-in: whoever has it sees what you see on this page, names included. It ends when you revoke it, or may not see coverage any more."
    >
      {token === null ? <Make label="Make the link" variant="primary" /> : <Made token={token} />}
    </Dialog>
  );
}

function Made({ token }: { token: string }) {
  const { problems, pending, onSubmit } = useSentForm(revokeCalendarLinkAction);
  return (
    <>
      <CopyButton of="for my calendar" text={() => `${window.location.origin}/calendar/${token}.ics`}>
        Copy the link
      </CopyButton>
      <p className="mt-3 text-sm text-pretty text-ink-soft">
        In Outlook: Add calendar, Subscribe from web. In Google Calendar: Other calendars, From URL. In Apple Calendar:
        New Calendar Subscription. Programs ask again every few hours.
      </p>
      <FormSummary problems={problems} />
      <DialogActions>
        <form onSubmit={onSubmit}>
          <SubmitButton variant="danger" pending={pending}>
            Revoke
          </SubmitButton>
        </form>
        <Make label="Make a new link" variant="secondary" />
        <DialogClose render={<Button variant="quiet">Close</Button>} />
      </DialogActions>
    </>
  );
}

function Make({ label, variant }: { label: string; variant: "primary" | "secondary" }) {
  const { problems, pending, onSubmit } = useSentForm(makeCalendarLinkAction);
  return (
    <form onSubmit={onSubmit}>
      <FormSummary problems={problems} />
      <SubmitButton variant={variant} pending={pending}>
        {label}
      </SubmitButton>
    </form>
  );
}
