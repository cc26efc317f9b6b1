"use client";

import { revokeCampaignLinkAction } from "@/lib/actions/campaigns";
import type { AnswererLine, CampaignCounts } from "@/lib/domain/campaign";
import { campaignMail } from "@/lib/domain/campaign-mail";
import { type Day, dayOf } from "@/lib/domain/day";
import { dayText } from "@/lib/domain/day-text";
import { ActionDialog } from "../action-dialog";
import { Button } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import { PersonLink } from "../ui/person-link";
import { Table, Td, Th, Tr } from "../ui/table";
import { Progress } from "./progress";

const small = { variant: "quiet", size: "small" } as const;

type AnswererTableProps = {
  answerers: readonly AnswererLine[];
  campaign: { title: string; lastDay: Day; isOverdue: boolean };
  organisation: string;
  timeZone: string;
  /** Whether links can be handed out and revoked. */
  mayHandOut: boolean;
};

/** Who is asked, by name, with the link that is theirs alone. */
export function AnswererTable({ answerers, campaign, organisation, timeZone, mayHandOut }: AnswererTableProps) {
  return (
    <Table caption="Who is asked">
      <thead>
        <tr>
          <Th>Name</Th>
          <Th>Answered</Th>
          {mayHandOut && (
            <Th>
              <span className="sr-only">Link</span>
            </Th>
          )}
        </tr>
      </thead>
      <tbody>
        {answerers.map(({ linkId, token, email, mailedAt, counts, ...person }) => (
          <Tr key={linkId}>
            <Th scope="row">
              <PersonLink person={person} />
              {email && <span className="block text-sm font-normal text-ink-soft wrap-anywhere">{email}</span>}
              {mailedAt && (
                <span className="block text-sm font-normal text-ink-soft">
                  Written to on {dayText(dayOf(mailedAt, timeZone))}
                </span>
              )}
            </Th>
            <Td label="Answered">
              <Progress counts={counts} of={person.name} />
            </Td>
            {mayHandOut && (
              <Td className="md:py-1! md:text-right">
                {token === null ? (
                  <span className="text-sm text-ink-soft">The link does not work any more</span>
                ) : (
                  <span className="inline-flex flex-wrap items-center gap-1">
                    <CopyButton {...small} of={`of ${person.name}`} text={() => addressOf(token)}>
                      Copy link
                    </CopyButton>
                    <CopyButton
                      {...small}
                      of={`to ${person.name}`}
                      text={() => letterTo(person.name, { token, counts, campaign, organisation })}
                    >
                      Copy letter
                    </CopyButton>
                    <RevokeDialog linkId={linkId} name={person.name} />
                  </span>
                )}
              </Td>
            )}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function RevokeDialog({ linkId, name }: { linkId: string; name: string }) {
  return (
    <ActionDialog
      trigger={
        <Button {...small} aria-label={`Revoke the link of ${name}`}>
          Revoke
        </Button>
      }
      title={
        <>
          Revoke the link of <bdi>{name}</bdi>
        </>
      }
      description="Whoever has it sees nothing any more. Signed in, they can still answer."
      action={revokeCampaignLinkAction}
      hidden={{ linkId }}
      submit="Revoke"
      danger
    />
  );
}

const addressOf = (token: string) => `${window.location.origin}/confirm/${token}`;

type Letter = Pick<AnswererTableProps, "campaign" | "organisation"> & { token: string; counts: CampaignCounts };

function letterTo(name: string, { token, counts, campaign, organisation }: Letter): string {
  const { subject, text } = campaignMail({
    name,
    organisation,
    campaign: campaign.title,
    open: counts.asked - counts.answered,
    lastDay: campaign.lastDay,
    link: addressOf(token),
    isReminder: campaign.isOverdue || counts.answered > 0,
  });
  return `${subject}\n\n${text}`;
}
