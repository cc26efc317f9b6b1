import type { Metadata } from "next";
import Link from "next/link";
import { Suspense } from "react";
import { VersionList } from "@/components/policy/version-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SkeletonRows } from "@/components/ui/skeleton";
import { requireGranted } from "@/lib/auth/session";
import { currentSeq } from "@/lib/data/audit";
import { momentOf } from "@/lib/data/moment";
import { listPolicyVersions } from "@/lib/data/policy-history";
import type { Granted } from "@/lib/domain/access";
import { type Parameters, parameter } from "@/lib/domain/directory";

export const metadata: Metadata = { title: "History of the policy" };

export default async function PolicyHistoryPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const actor = await requireGranted("coverage:read");
  const page = parameter(await searchParams, "page") ?? "1";
  return (
    <>
      <PageHeader
        above={
          <Link href="/coverage/policy" className="underline underline-offset-3">
            Coverage policy
          </Link>
        }
        title="History of the policy"
        lede="Each day is judged by the version that held on it. What is planned can be withdrawn."
      />
      <Suspense fallback={<SkeletonRows rows={8} label="Loading the versions" />}>
        <Versions actor={actor} page={/^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1} />
      </Suspense>
    </>
  );
}

async function Versions({ actor, page }: { actor: Granted<"coverage:read">; page: number }) {
  const { at, timeZone } = await momentOf(undefined);
  const [{ versions, isLast }, seen] = await Promise.all([listPolicyVersions(actor, { at, page }), currentSeq()]);
  if (versions.length === 0) {
    return (
      <EmptyState title="No version was written">
        {page > 1 ? "There are fewer versions than that." : "Coverage is judged by the defaults."}
      </EmptyState>
    );
  }
  const address = (to: number) => `/coverage/policy/history?page=${to}`;
  return (
    <>
      <VersionList versions={versions} at={at} timeZone={timeZone} seen={seen} />
      {(page > 1 || !isLast) && (
        <Pagination previous={page > 1 ? address(page - 1) : null} next={isLast ? null : address(page + 1)}>
          Page {page}
        </Pagination>
      )}
    </>
  );
}
