import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { DisagreementList } from "@/components/rules/disagreement-list";
import { ruleHref } from "@/components/rules/rule-href";
import { RuleTitles } from "@/components/rules/rule-titles";
import { RulesWay } from "@/components/rules/rules-way";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader, Section } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SkeletonRows } from "@/components/ui/skeleton";
import { requireGranted } from "@/lib/auth/session";
import { disagreementsShown, listDisagreements } from "@/lib/data/disagreements";
import { momentOf } from "@/lib/data/moment";
import { readRuleBook } from "@/lib/data/rule-book";
import type { Granted } from "@/lib/domain/access";
import { type Parameters, parameter } from "@/lib/domain/directory";
import { disputedGroups } from "@/lib/domain/disagreement";
import { pageOf } from "@/lib/domain/page";
import { ruleDetails } from "@/lib/domain/rule-details";
import { agreementInWords } from "@/lib/domain/rule-figures";
import { ruleKey, ruleOfKey } from "@/lib/domain/rule-key";
import type { DecidedBy } from "@/lib/domain/suggestion-rule";
import { countInWords } from "@/lib/domain/wording";

export const metadata: Metadata = { title: "Rule for suggestions" };

type Props = { searchParams: Promise<Parameters> };

export default async function RulePage({ searchParams }: Props) {
  const actor = await requireGranted("persona:assign");
  const parameters = await searchParams;
  const by = ruleOfKey(parameter(parameters, "rule") ?? "");
  if (!by) notFound();
  const page = parameter(parameters, "page");
  return (
    <Suspense key={page} fallback={<SkeletonRows rows={12} label="Loading the rule" />}>
      <Rule actor={actor} by={by} page={page} />
    </Suspense>
  );
}

type RuleProps = { actor: Granted<"persona:assign">; by: DecidedBy; page: string | undefined };

async function Rule({ actor, by, page }: RuleProps) {
  const { at } = await momentOf(undefined);
  const { own, groups } = await readRuleBook(actor, at);
  const details = ruleDetails(own, groups, by);
  if (!details) notFound();
  const { figures, titles, titleCount } = details;
  return (
    <>
      <PageHeader above={<RulesWay />} title={<bdi>{details.name}</bdi>} lede={details.about} />
      <Section
        title="Titles"
        lede={`Decides for ${countInWords(figures.people, "person", "people")} with ${countInWords(titleCount, "title", "titles")}${titleCount > titles.length ? `, here the ${titles.length} most common` : ""}.`}
      >
        {titles.length === 0 ? (
          <EmptyState title="It decides for nobody">Nobody has such a title, or what comes first decides.</EmptyState>
        ) : (
          <RuleTitles titles={titles} />
        )}
      </Section>
      <Section
        title="Disagreements"
        lede={`Agreement with decisions made: ${agreementInWords(figures) ?? "nobody is decided yet"}.`}
      >
        <Disagreements actor={actor} by={by} page={page} />
      </Section>
    </>
  );
}

async function Disagreements({ actor, by, page }: RuleProps) {
  const { at } = await momentOf(undefined);
  const { groups } = await readRuleBook(actor, at);
  const disputed = disputedGroups(groups, by);
  const total = disputed.reduce((sum, { people }) => sum + people, 0);
  if (total === 0) return <EmptyState title="No disagreements">Nobody is decided otherwise than it says.</EmptyState>;
  const { number, first, last, previous, next } = pageOf(page, { total, size: disagreementsShown });
  const people = await listDisagreements(actor, { disputed, page: number }, at);
  const href = (to: number | null) => (to === null ? null : ruleHref(ruleKey(by), to));
  return (
    <>
      <DisagreementList people={people} />
      {total > disagreementsShown && (
        <Pagination previous={href(previous)} next={href(next)}>
          {`${first} to ${last} of ${total.toLocaleString("en-US")}`}
        </Pagination>
      )}
    </>
  );
}
