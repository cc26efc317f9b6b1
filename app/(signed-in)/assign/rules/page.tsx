import type { Metadata } from "next";
import Link from "next/link";
import { Suspense } from "react";
import { BuiltInRules } from "@/components/rules/built-in-rules";
import { LearntTitles } from "@/components/rules/learnt-titles";
import { OwnRules } from "@/components/rules/own-rules";
import { AddRuleDialog } from "@/components/rules/rule-dialogs";
import { Totals } from "@/components/rules/totals";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { requireGranted } from "@/lib/auth/session";
import { currentSeq } from "@/lib/data/audit";
import { momentOf } from "@/lib/data/moment";
import { readRuleBook } from "@/lib/data/rule-book";
import type { Granted } from "@/lib/domain/access";
import { ruleRows, suggestionTotals } from "@/lib/domain/rule-rows";

export const metadata: Metadata = { title: "Rules for suggestions" };

export default async function RulesPage() {
  const actor = await requireGranted("persona:assign");
  return (
    <>
      <PageHeader
        above={
          <Link href="/assign" className="underline-offset-3 touch:inline-block touch:py-2.5 hover:underline">
            Assign
          </Link>
        }
        title="Rules for suggestions"
        lede="What proposes a persona: your rules first, then what has been decided about a title, then what Muster knows. Nothing is in force until somebody accepts it."
      />
      <Suspense fallback={<SkeletonRows rows={12} label="Loading the rules" />}>
        <Rules actor={actor} />
      </Suspense>
    </>
  );
}

const learntShown = 10;

async function Rules({ actor }: { actor: Granted<"persona:assign"> }) {
  const { at } = await momentOf(undefined);
  const [seen, { own, groups, isWhole }] = await Promise.all([currentSeq(), readRuleBook(actor, at)]);
  const rows = ruleRows(own, groups);
  return (
    <>
      {!isWhole && (
        <Notice title="Counted over the most common titles" className="mb-6">
          There are too many different titles to count them all. The rarest are left out of the figures, not of the
          suggestions.
        </Notice>
      )}
      <Totals {...suggestionTotals(groups)} />
      <Section
        title="Your rules"
        lede="Before everything else; the first that fits wins. Agreement is with decisions made, whatever rule they came from."
        actions={<AddRuleDialog />}
      >
        <OwnRules rows={rows.own} seen={seen} />
      </Section>
      <Section
        title="Learnt from decisions"
        lede="Titles with three decisions or more, of which at least six in ten agree."
        actions={
          rows.learnt.length > learntShown && (
            <LinkButton href="/assign/rules/learnt">{`All ${rows.learnt.length.toLocaleString("en-US")} titles`}</LinkButton>
          )
        }
      >
        <LearntTitles rows={rows.learnt.slice(0, learntShown)} />
      </Section>
      <Section title="Built-in rules" lede="The main noun of a title decides, and the field beside it.">
        <BuiltInRules rows={rows.builtIn} />
      </Section>
    </>
  );
}
