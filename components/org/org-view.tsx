"use client";

import dynamic from "next/dynamic";
import { useCallback, useEffect, useState } from "react";
import { type OrgAddress, orgHref } from "@/lib/domain/org-address";
import type { OrgPlace } from "@/lib/domain/org-place";
import { Button, LinkButton } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { Notice } from "../ui/notice";
import { Segments } from "../ui/segments";
import { Skeleton } from "../ui/skeleton";
import { useIsWide } from "../use-is-wide";
import { BranchDownload } from "./branch-download";
import { OrgList } from "./org-list";
import { OrgSkeleton } from "./org-skeleton";
import { PersonLinks } from "./person-links";
import type { Org } from "./read-org";
import { useOrg } from "./use-org";

const OrgChart = dynamic(() => import("./org-chart").then((chart) => chart.OrgChart), {
  ssr: false,
  loading: () => <OrgSkeleton />,
});

type OrgViewProps = { address: OrgAddress; mayImport: boolean };

/** The reporting lines, read once and shown in either way. */
export function OrgView({ address, mayImport }: OrgViewProps) {
  const { org, state, turn, reload } = useOrg(address.asOf, address.person);
  const isWide = useIsWide();
  const isChart = isWide !== null && (address.view ?? (isWide ? "chart" : "list")) === "chart";
  // Beside the people, not after them.
  useEffect(() => {
    if (isChart) void import("./org-chart");
  }, [isChart]);
  if (state === "failed") return <Failed onRetry={reload} />;
  if (isWide === null) return <NoWidth />;
  if (org?.tree.count === 0) return <Nobody isToday={address.asOf === null} mayImport={mayImport} />;
  return <Shown key={turn} org={org} address={address} isChart={isChart} onReload={reload} />;
}

type ShownProps = {
  /** Null while the people are on their way. */
  org: Org | null;
  address: OrgAddress;
  isChart: boolean;
  onReload: () => void;
};

function Shown({ org, address, isChart, onReload }: ShownProps) {
  const [chosen, onFocus] = useState<number | null>(null);
  const focus = chosen ?? org?.sought ?? -1;
  const onPlace = useCallback(({ id }: OrgPlace) => remember(id), []);
  const links = (index: number) => org && <PersonLinks {...{ org, index, address, onReload, onPlace }} />;
  const views = [
    { href: orgHref(address, { view: "chart" }), label: "Chart", current: isChart },
    { href: orgHref(address, { view: "list" }), label: "List", current: !isChart },
  ];
  return (
    <div className="flex flex-col gap-4">
      <div className="flex items-center justify-between gap-3">
        <Segments label="View" segments={views} />
        {org && <BranchDownload personId={null} count={org.tree.count} asOf={address.asOf} />}
      </div>
      {address.person !== null && org !== null && org.sought < 0 && (
        <Notice tone="warning" title="The person of this link is not employed on this day" />
      )}
      {/* The chart is up before the people are: they then need only be laid out and drawn. */}
      {isChart && <OrgChart tree={org?.tree ?? null} focus={focus} onFocus={onFocus} links={links} />}
      {!isChart && org && <OrgList tree={org.tree} focus={focus} onFocus={onFocus} links={links} />}
      {!isChart && !org && <OrgSkeleton />}
    </div>
  );
}

/** Until the browser says whether there is room for the chart. */
function NoWidth() {
  return (
    <div className="flex flex-col gap-4">
      <Skeleton className="h-9 w-36" />
      <OrgSkeleton />
    </div>
  );
}

/** Into the address, without a navigation: what one looks at can be sent. */
function remember(personId: string) {
  const next = new URL(window.location.href);
  next.searchParams.set("person", personId);
  window.history.replaceState(null, "", next);
}

function Failed({ onRetry }: { onRetry: () => void }) {
  return (
    <EmptyState title="The org chart could not be read" actions={<Button onClick={onRetry}>Try again</Button>}>
      The connection or the server failed for a moment. Nothing is lost.
    </EmptyState>
  );
}

function Nobody({ isToday, mayImport }: { isToday: boolean; mayImport: boolean }) {
  return (
    <EmptyState
      title={isToday ? "Nobody is in the register yet" : "Nobody was employed on this day"}
      actions={
        isToday &&
        mayImport && (
          <LinkButton href="/import" variant="primary">
            Import staff
          </LinkButton>
        )
      }
    >
      {isToday ? "The org chart draws itself from who reports to whom." : "Choose another day."}
    </EmptyState>
  );
}
