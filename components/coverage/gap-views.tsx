"use client";

import { X } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { removeViewAction, saveViewAction } from "@/lib/actions/saved-views";
import { type SavedView, startingViews } from "@/lib/domain/saved-view";
import { ActionDialog } from "../action-dialog";
import { Button, IconButton } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { classes } from "../ui/classes";
import { Field, TextInput } from "../ui/field";

type GapViewsProps = {
  views: readonly SavedView[];
  /** The query of the list in view, without its page and day. */
  query: string;
};

/** Lists of gaps under a name: those that everybody has, one's own, and those that others share. */
export function GapViews({ views, query }: GapViewsProps) {
  const isKnown = [...startingViews, ...views].some(({ address }) => address === query);
  return (
    <nav aria-label="Views" className="mb-4 flex flex-wrap items-center gap-x-1.5 gap-y-2 print:hidden">
      <ViewLink name="All" address="" query={query} />
      {startingViews.map((view) => (
        <ViewLink key={view.name} {...view} query={query} />
      ))}
      {views.map((view) => (
        <span key={view.id} className="inline-flex max-w-full items-center">
          <ViewLink name={view.name} address={view.address} query={query} by={view.by} />
          {view.by === null && view.address === query && <RemoveView view={view} />}
        </span>
      ))}
      {query !== "" && !isKnown && <SaveView query={query} />}
    </nav>
  );
}

type ViewLinkProps = { name: string; address: string; query: string; by?: string | null };

function ViewLink({ name, address, query, by = null }: ViewLinkProps) {
  const isCurrent = address === query;
  return (
    <Link
      href={(address === "" ? "/coverage/gaps" : `/coverage/gaps?${address}`) as Route}
      prefetch={false}
      aria-current={isCurrent ? "page" : undefined}
      title={by === null ? undefined : `Shared by ${by}`}
      className={classes(
        "inline-flex h-8 min-w-0 items-center rounded-md border px-2.5 text-sm touch:h-11",
        isCurrent ? "border-accent bg-accent-soft text-ink" : "border-line text-ink-soft hover:text-ink",
      )}
    >
      <bdi className="truncate">{name}</bdi>
    </Link>
  );
}

function SaveView({ query }: { query: string }) {
  return (
    <ActionDialog
      trigger={
        <Button size="small" variant="quiet">
          Save this view
        </Button>
      }
      title="Save this view"
      description="Keeps these filters under a name. What they find is looked for anew each time."
      action={saveViewAction}
      hidden={{ address: query }}
      submit="Save"
    >
      {(problem) => (
        <>
          <Field label="Name" error={problem("name") ?? problem("address")}>
            <TextInput name="name" required autoComplete="off" maxLength={80} />
          </Field>
          <Checkbox name="isShared" label="Show it to everybody who may see gaps" />
        </>
      )}
    </ActionDialog>
  );
}

function RemoveView({ view }: { view: SavedView }) {
  return (
    <ActionDialog
      trigger={
        <IconButton label={`Remove the view ${view.name}`}>
          <X aria-hidden="true" className="size-4" />
        </IconButton>
      }
      title="Remove this view"
      description={view.isShared ? "It goes for everybody. The gaps stay." : "The gaps stay."}
      action={removeViewAction}
      hidden={{ viewId: view.id }}
      submit="Remove"
      danger
    />
  );
}
