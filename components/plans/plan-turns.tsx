"use client";

import type { FormState } from "@/lib/actions/form-state";
import {
  applyPlanAction,
  approvePlanAction,
  editPlanAction,
  rejectPlanAction,
  reopenPlanAction,
  submitPlanAction,
  withdrawPlanAction,
} from "@/lib/actions/plans";
import type { Day } from "@/lib/domain/day";
import { mayTurn, type PlanState } from "@/lib/domain/plan-statement";
import { ActionDialog } from "../action-dialog";
import { Button } from "../ui/button";
import { DateInput, Field, TextArea } from "../ui/field";
import { PlanFields, type PlanStart } from "./plan-fields";

/** A plan as its buttons need it. */
export type TurnedPlan = PlanStart & { id: string; revision: number; state: PlanState };

type PlanTurnsProps = { plan: TurnedPlan; today: Day; mayDecide: boolean; steps: number };

/** What can be done with a plan in its state, by who may. The next thing to do is the one that stands out. */
export function PlanTurns({ plan, today, mayDecide, steps }: PlanTurnsProps) {
  const { state } = plan;
  return (
    <>
      {state === "DRAFT" && <EditPlan plan={plan} />}
      {mayTurn(state, "withdraw") && (
        <Turn
          plan={plan}
          name="Withdraw"
          look="secondary"
          does="Nobody pursues the plan any more. It stays to be read, and can be taken up again."
          action={withdrawPlanAction}
        />
      )}
      {mayTurn(state, "reopen") && (
        <Turn
          plan={plan}
          name="Edit again"
          look="secondary"
          does="The plan becomes a draft. It needs to be submitted and approved once more."
          action={reopenPlanAction}
        />
      )}
      {state === "DRAFT" && steps > 0 && (
        <Turn
          plan={plan}
          name="Submit"
          look="primary"
          does="An admin decides about it. Its steps stay as they are from now on, unless you take it back."
          action={submitPlanAction}
        />
      )}
      {mayDecide && state === "SUBMITTED" && <RejectPlan plan={plan} />}
      {mayDecide && state === "SUBMITTED" && (
        <Turn
          plan={plan}
          name="Approve"
          look="primary"
          does="From then on it can be applied. Nobody approves their own plan, unless there is no other admin."
          action={approvePlanAction}
        />
      )}
      {mayDecide && state === "APPROVED" && <ApplyPlan plan={plan} today={today} />}
    </>
  );
}

type TurnProps = {
  plan: TurnedPlan;
  name: string;
  look: "primary" | "secondary";
  does: string;
  action: (state: FormState, form: FormData) => Promise<FormState>;
};

const about = ({ id, revision }: TurnedPlan) => ({ planId: id, revision: String(revision) });

function Turn({ plan, name, look, does, action }: TurnProps) {
  return (
    <ActionDialog
      trigger={<Button variant={look}>{name}</Button>}
      title={`${name}: ${plan.name}`}
      description={does}
      action={action}
      hidden={about(plan)}
      submit={name}
    />
  );
}

function EditPlan({ plan }: { plan: TurnedPlan }) {
  return (
    <ActionDialog
      trigger={<Button>Name and day</Button>}
      title="Name, purpose and day"
      action={editPlanAction}
      hidden={about(plan)}
      submit="Save"
    >
      {(problem) => <PlanFields start={plan} problem={problem} />}
    </ActionDialog>
  );
}

function RejectPlan({ plan }: { plan: TurnedPlan }) {
  return (
    <ActionDialog
      trigger={<Button>Send back</Button>}
      title={`Send back: ${plan.name}`}
      description="It becomes a draft again, with what you say."
      action={rejectPlanAction}
      hidden={about(plan)}
      submit="Send back"
    >
      {(problem) => (
        <Field label="Why" error={problem("reason")}>
          <TextArea name="reason" required rows={3} maxLength={500} />
        </Field>
      )}
    </ActionDialog>
  );
}

function ApplyPlan({ plan, today }: { plan: TurnedPlan; today: Day }) {
  return (
    <ActionDialog
      trigger={<Button variant="primary">Apply</Button>}
      title={`Apply: ${plan.name}`}
      description="Every step is made true from this day on, all of them or none. One undo takes all of it back."
      action={applyPlanAction}
      hidden={about(plan)}
      submit="Apply the plan"
    >
      {(problem) => (
        <Field label="From" hint="Today means from this moment on." error={problem("day")}>
          <DateInput name="day" min={today} defaultValue={plan.day !== null && plan.day > today ? plan.day : today} />
        </Field>
      )}
    </ActionDialog>
  );
}
