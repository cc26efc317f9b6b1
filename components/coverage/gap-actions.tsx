"use client";

import { dropGapPlanAction, revokeWaiverAction } from "@/lib/actions/gaps";
import type { Day } from "@/lib/domain/day";
import type { GapLife, Named } from "@/lib/domain/gap-life";
import { ActionDialog } from "../action-dialog";
import { Button } from "../ui/button";
import { AcknowledgeGapsDialog } from "./acknowledge-gaps-dialog";
import { type GapRef, seenOf } from "./gap-ref";
import { PlanGapDialog } from "./plan-gap-dialog";
import { WaiveGapDialog } from "./waive-gap-dialog";

type GapActionsProps = {
  gap: GapRef & { seen: string };
  life: GapLife;
  owners: readonly Named[];
  me: string;
  today: Day;
};

/** What can be done with one gap that is open. */
export function GapActions({ gap, life, owners, me, today }: GapActionsProps) {
  const { followUp, waiver } = life;
  const plan = followUp?.plan ?? null;
  // Somebody who may not own gaps any more is no choice.
  const ownerId = owners.some(({ id }) => id === followUp?.owner.id) ? (followUp?.owner.id ?? me) : me;
  return (
    <>
      <AcknowledgeGapsDialog
        trigger={<Button variant={followUp ? "secondary" : "primary"}>{followUp ? "Hand over" : "Take on"}</Button>}
        gaps={{ gapIds: [gap.id] }}
        count={1}
        owners={owners}
        start={{ ownerId, due: followUp?.due ?? null }}
        today={today}
        seen={gap.seen}
      />
      <PlanGapDialog
        gap={gap}
        today={today}
        trigger={<Button>{plan ? "Change the plan" : "Plan"}</Button>}
        start={{ nominee: plan && { ...plan.nominee, title: "", unitName: null }, day: plan?.day ?? null }}
      />
      {plan && (
        <ActionDialog
          trigger={<Button>Drop the plan</Button>}
          title="Drop the plan"
          description={
            <>
              <bdi>{plan.nominee.name}</bdi> is not planned for this gap any more. Its owner stays.
            </>
          }
          action={dropGapPlanAction}
          hidden={{ gapId: gap.id, ...seenOf(gap) }}
          submit="Drop the plan"
        />
      )}
      {waiver ? (
        <ActionDialog
          trigger={<Button>Revoke the waiver</Button>}
          title="Revoke the waiver"
          description="From now on the gap counts as one again."
          action={revokeWaiverAction}
          hidden={{ waiverId: waiver.id }}
          submit="Revoke"
          danger
        />
      ) : (
        <WaiveGapDialog gap={gap} today={today} trigger={<Button>Waive</Button>} />
      )}
    </>
  );
}
