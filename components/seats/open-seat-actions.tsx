"use client";

import { ActionDialog } from "@/components/action-dialog";
import { PersonPicker } from "@/components/people/person-picker";
import { Button } from "@/components/ui/button";
import { DateInput, Field } from "@/components/ui/field";
import { fillOpenSeatAction, withdrawOpenSeatAction } from "@/lib/actions/open-seats";
import type { Day } from "@/lib/domain/day";

type OpenSeatActionsProps = {
  openSeatId: string;
  title: string;
  /** What who takes it gets. */
  of: string;
  today: Day;
};

/** Fills an open seat, or gives it up. */
export function OpenSeatActions({ openSeatId, title, of, today }: OpenSeatActionsProps) {
  return (
    <div className="flex flex-wrap justify-end gap-2">
      <ActionDialog
        trigger={
          <Button size="small" aria-label={`Fill ${title}`}>
            Fill
          </Button>
        }
        title={
          <>
            Who takes <bdi>{title}</bdi>?
          </>
        }
        description={`They become: ${of}. The seat is open no more.`}
        action={fillOpenSeatAction}
        hidden={{ openSeatId }}
        submit="Fill the seat"
      >
        {(problem) => (
          <>
            <Field label="Person" error={problem("personId") ?? problem("kind") ?? problem("unitId")}>
              <PersonPicker name="personId" start={null} />
            </Field>
            <Field label="From" error={problem("from")}>
              <DateInput name="from" defaultValue={today} />
            </Field>
          </>
        )}
      </ActionDialog>
      <ActionDialog
        trigger={
          <Button size="small" variant="quiet" aria-label={`Withdraw ${title}`}>
            Withdraw
          </Button>
        }
        title={
          <>
            Withdraw <bdi>{title}</bdi>
          </>
        }
        description="The position is not to be filled any more. It can be undone."
        action={withdrawOpenSeatAction}
        hidden={{ openSeatId }}
        submit="Withdraw it"
      >
        {(problem) => (
          <Field label="From" error={problem("from")}>
            <DateInput name="from" defaultValue={today} />
          </Field>
        )}
      </ActionDialog>
    </div>
  );
}
