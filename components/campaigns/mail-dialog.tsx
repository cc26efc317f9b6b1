"use client";

import { mailCampaignAction } from "@/lib/actions/campaigns";
import { ActionDialog } from "../action-dialog";
import { Button } from "../ui/button";

type MailDialogProps = { campaignId: string; title: string };

/** Sends everybody who has not answered their link, or a reminder of it. */
export function MailDialog({ campaignId, title }: MailDialogProps) {
  return (
    <ActionDialog
      trigger={<Button size="small">Mail the links…</Button>}
      title={
        <>
          Mail the links of <bdi>{title}</bdi>
        </>
      }
      description="Everybody who has an address and has not answered everything gets a letter with their link; who had one before, a reminder. Nobody gets two on a day. Letters that are sent cannot be taken back."
      action={mailCampaignAction}
      hidden={{ campaignId }}
      submit="Send the letters"
    />
  );
}
