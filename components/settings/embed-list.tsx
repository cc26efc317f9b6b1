"use client";

import { revokeEmbedLinkAction } from "@/lib/actions/embed-links";
import type { EmbedLink } from "@/lib/domain/embed-link";
import { lastDayText } from "@/lib/domain/period-text";
import { ActionDialog } from "../action-dialog";
import { Button, buttonClasses } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import { Table, Td, Th, Tr } from "../ui/table";
import { embedDaysText, embedDetailNames } from "./embed-words";

const small = { variant: "quiet", size: "small" } as const;

type EmbedListProps = { links: readonly (EmbedLink & { token: string })[]; timeZone: string };

/** Links that work: what each shows, and its address. */
export function EmbedList({ links, timeZone }: EmbedListProps) {
  return (
    <Table caption="Embed links that work">
      <thead>
        <tr>
          <Th>Used for</Th>
          <Th>Shows</Th>
          <Th>Days</Th>
          <Th>Works until</Th>
          <Th>
            <span className="sr-only">Actions</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {links.map(({ id, token, purpose, unit, detail, until, ...days }) => (
          <Tr key={id}>
            <Th scope="row" className="font-medium wrap-anywhere">
              <bdi>{purpose}</bdi>
            </Th>
            <Td label="Shows">
              <bdi className="block">{unit?.name ?? "Whole organisation"}</bdi>
              <span className="text-ink-soft">{embedDetailNames[detail]}</span>
            </Td>
            <Td label="Days">{embedDaysText(days)}</Td>
            <Td label="Until">{lastDayText(until, timeZone)}</Td>
            <Td className="md:py-1! md:text-right">
              <span className="inline-flex flex-wrap items-center gap-1">
                <CopyButton {...small} of={`for ${purpose}`} text={() => addressOf(token)}>
                  Copy link
                </CopyButton>
                <CopyButton {...small} of={`for ${purpose}`} text={() => frameOf(token)}>
                  Copy frame
                </CopyButton>
                <a
                  href={`/embed/${token}`}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={`Open, for ${purpose}`}
                  className={buttonClasses(small)}
                >
                  Open
                </a>
                <RevokeDialog id={id} purpose={purpose} />
              </span>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function RevokeDialog({ id, purpose }: { id: string; purpose: string }) {
  const trigger = (
    <Button {...small} aria-label={`Revoke, for ${purpose}`}>
      Revoke
    </Button>
  );
  return (
    <ActionDialog
      trigger={trigger}
      title={`Revoke the link for ${purpose}`}
      description="Whoever has it sees nothing any more, and where it is framed there is a note instead."
      action={revokeEmbedLinkAction}
      hidden={{ linkId: id }}
      submit="Revoke"
      danger
    />
  );
}

const addressOf = (token: string) => `${window.location.origin}/embed/${token}`;
const frameOf = (token: string) =>
  `<iframe src="${addressOf(token)}" title="CCoE structure" width="100%" height="900" loading="lazy"></iframe>`;
