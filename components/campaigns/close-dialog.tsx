"use client";

import { closeCampaignAction } from "@/lib/actions/campaigns";
import { ActionDialog } from "../action-dialog";
import { Button } from "../ui/button";

type CloseDialogProps = { campaignId: string; title: string; isOverdue: boolean };

/** Ends a campaign: nobody can answer any more. */
export function CloseDialog({ campaignId, title, isOverdue }: CloseDialogProps) {
  return (
    <ActionDialog
      trigger={<Button>Close the campaign</Button>}
      title={
        <>
          Close <bdi>{title}</bdi>
        </>
      }
      description={
        isOverdue
          ? "Links open nothing any more. What nobody has answered stays stale."
          : "Links open nothing any more. What nobody has answered is withdrawn, and does not turn stale."
      }
      action={closeCampaignAction}
      hidden={{ campaignId }}
      submit="Close it"
    />
  );
}
