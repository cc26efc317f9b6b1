"use client";

import type { Route } from "next";
import { withdrawPolicyVersionAction } from "@/lib/actions/coverage-policy";
import type { Interval } from "@/lib/domain/interval";
import type { PolicyChange } from "@/lib/domain/policy-changes";
import { versionPeriod } from "@/lib/domain/policy-period";
import { countInWords } from "@/lib/domain/wording";
import { ActionDialog } from "../action-dialog";
import { Badge } from "../ui/badge";
import { Button, LinkButton } from "../ui/button";
import { ChangeList } from "./change-list";

type Version = Interval & {
  id: string;
  note: string;
  authorName: string;
  state: "PLANNED" | "IN_FORCE" | "PAST";
  changes: readonly PolicyChange[] | null;
};

type VersionListProps = { versions: readonly Version[]; at: Date; timeZone: string; seen: string };

const stateNames = { PLANNED: "Planned", IN_FORCE: "In force", PAST: null };

/** As many sentences as a version tells without being opened. */
const toldAtOnce = 6;

/** The versions of the policy: when each held, who wrote it, why, and what it says otherwise than the one before. */
export function VersionList({ versions, at, timeZone, seen }: VersionListProps) {
  return (
    <ol className="flex flex-col gap-4">
      {versions.map((version) => {
        const { id, note, authorName, state, changes } = version;
        const when = versionPeriod(version, { at, timeZone });
        return (
          <li key={id} className="rounded-lg border border-line bg-surface-raised p-5 shadow-raised max-md:p-4">
            <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
              <div className="min-w-0">
                <h2 className="flex flex-wrap items-center gap-2 font-semibold">
                  <span className="inline-block first-letter:uppercase">{when}</span>
                  {stateNames[state] && (
                    <Badge tone={state === "IN_FORCE" ? "ok" : "accent"}>{stateNames[state]}</Badge>
                  )}
                </h2>
                <p className="text-sm text-ink-soft">
                  By <bdi>{authorName}</bdi>
                </p>
                {note && <p className="mt-1 max-w-prose text-pretty wrap-anywhere">{note}</p>}
              </div>
              <div className="flex flex-wrap gap-2 print:hidden">
                <LinkButton size="small" href={`/coverage/policy/history/${id}` as Route} prefetch={false}>
                  Look at it<span className="sr-only">, {when}</span>
                </LinkButton>
                {state !== "IN_FORCE" && (
                  <LinkButton size="small" href={`/coverage/policy?draft=${id}` as Route} prefetch={false}>
                    Take as draft<span className="sr-only">, {when}</span>
                  </LinkButton>
                )}
                {state === "PLANNED" && <WithdrawDialog versionId={id} when={when} seen={seen} />}
              </div>
            </div>
            <div className="mt-3 empty:hidden">
              <Changes changes={changes} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function Changes({ changes }: { changes: Version["changes"] }) {
  if (changes === null) return <p className="text-sm text-ink-soft">The first version.</p>;
  if (changes.length === 0) return <p className="text-sm text-ink-soft">Says the same as the version before.</p>;
  if (changes.length <= toldAtOnce) return <ChangeList changes={changes} />;
  return (
    <details>
      <summary className="text-sm font-medium">{countInWords(changes.length, "change", "changes")}</summary>
      <div className="mt-2">
        <ChangeList changes={changes} />
      </div>
    </details>
  );
}

function WithdrawDialog({ versionId, when, seen }: { versionId: string; when: string; seen: string }) {
  return (
    <ActionDialog
      trigger={
        <Button size="small">
          Withdraw<span className="sr-only">, {when}</span>
        </Button>
      }
      title="Withdraw the planned version"
      description={`It was to hold ${when}. The version before it then holds on.`}
      action={withdrawPolicyVersionAction}
      hidden={{ versionId, seen }}
      submit="Withdraw"
      danger
    />
  );
}
