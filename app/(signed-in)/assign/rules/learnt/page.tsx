import type { Metadata } from "next";
import { Suspense } from "react";
import { LearntTitles } from "@/components/rules/learnt-titles";
import { RulesWay } from "@/components/rules/rules-way";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SkeletonRows } from "@/components/ui/skeleton";
import { requireGranted } from "@/lib/auth/session";
import { momentOf } from "@/lib/data/moment";
import { readRuleBook } from "@/lib/data/rule-book";
import type { Granted } from "@/lib/domain/access";
import { type Parameters, parameter } from "@/lib/domain/directory";
import { pageOf } from "@/lib/domain/page";
import { ruleRows } from "@/lib/domain/rule-rows";

export const metadata: Metadata = { title: "Learnt titles" };

type Props = { searchParams: Promise<Parameters> };

export default async function LearntTitlesPage({ searchParams }: Props) {
  const actor = await requireGranted("persona:assign");
  const page = (await searchParams).page;
  return (
    <>
      <PageHeader
        above={<RulesWay />}
        title="Learnt titles"
        lede="What has been decided about a title is suggested again: from three decisions on, if six in ten agree."
      />
      <Suspense key={parameter({ page }, "page")} fallback={<SkeletonRows rows={12} label="Loading learnt titles" />}>
        <Learnt actor={actor} page={parameter({ page }, "page")} />
      </Suspense>
    </>
  );
}

const size = 50;

async function Learnt({ actor, page }: { actor: Granted<"persona:assign">; page: string | undefined }) {
  const { at } = await momentOf(undefined);
  const { own, groups } = await readRuleBook(actor, at);
  const { learnt } = ruleRows(own, groups);
  const { first, last, previous, next } = pageOf(page, { total: learnt.length, size });
  const href = (to: number | null) => (to === null ? null : `/assign/rules/learnt?page=${to}`);
  return (
    <>
      <LearntTitles rows={learnt.slice(first - 1, last)} />
      {learnt.length > size && (
        <Pagination previous={href(previous)} next={href(next)}>
          {`${first} to ${last} of ${learnt.length.toLocaleString("en-US")}`}
        </Pagination>
      )}
    </>
  );
}
