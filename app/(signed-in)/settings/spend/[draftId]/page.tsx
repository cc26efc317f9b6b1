import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ApplyDraft } from "@/components/spend/apply-draft";
import { DraftChanges } from "@/components/spend/draft-changes";
import { DraftLabels } from "@/components/spend/draft-labels";
import { DraftProblems } from "@/components/spend/draft-problems";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Stat, StatList } from "@/components/ui/stat";
import { requireGranted } from "@/lib/auth/session";
import { momentOf } from "@/lib/data/moment";
import { readSpendDraft } from "@/lib/data/spend-drafts";
import { instantText } from "@/lib/domain/day-text";
import { isId, type Parameters, parameter } from "@/lib/domain/directory";
import { pageOf } from "@/lib/domain/page";
import { countInWords } from "@/lib/domain/wording";
import { draftWords } from "./draft-words";

export const metadata: Metadata = { title: "Spend to look at" };

type Props = { params: Promise<{ draftId: string }>; searchParams: Promise<Parameters> };

const changesPerPage = 100;

/** What a table or cost file would change, name by name and month by month, before it does. */
export default async function SpendDraftPage({ params, searchParams }: Props) {
  const actor = await requireGranted("unit:write");
  const [{ draftId }, parameters, { at, timeZone }] = await Promise.all([params, searchParams, momentOf(undefined)]);
  const found = isId(draftId) ? await readSpendDraft(actor, draftId, at) : null;
  if (!found) notFound();
  const { draft, digest } = found;
  const words = draftWords(found);
  const { asked, settled, problems, changes } = words;
  const { first, last, previous, next } = pageOf(parameter(parameters, "page"), {
    total: changes.length,
    size: changesPerPage,
  });
  const address = (to: number | null) => (to === null ? null : `/settings/spend/${draftId}?page=${to}`);
  return (
    <>
      <p className="text-sm text-ink-soft">
        <Link href="/settings/spend" className="underline underline-offset-3">
          All spend
        </Link>
      </p>
      <h2 className="mt-1 text-xl wrap-anywhere">
        <bdi>{draft.title}</bdi>
      </h2>
      <p className="mt-1 mb-6 max-w-prose text-sm text-pretty text-ink-soft">
        {words.origin} {draft.uploadedBy}, {instantText(draft.uploadedAt, timeZone)}.
        {draft.appliedAt && ` Applied by ${draft.appliedBy}, ${instantText(draft.appliedAt, timeZone)}.`}
      </p>
      <StatList>
        {words.money.map(({ label, value, detail, tone }) => (
          <Stat key={label} label={label} value={value} detail={detail} tone={tone} />
        ))}
      </StatList>
      <div className="mt-6 flex flex-col gap-4">
        {words.notes.map((note) => (
          <Notice key={note} tone="warning" title={note} />
        ))}
        <ApplyDraft draftId={draftId} digest={digest} apply={words.apply} />
      </div>
      {asked.length > 0 && (
        <Section
          title="Which units are these?"
          lede="Nothing of them is written until you say. They are in the order of their money."
        >
          <DraftLabels draftId={draftId} caption="Names without a unit" labels={asked.slice(0, changesPerPage)} />
          <More count={asked.length - changesPerPage} />
        </Section>
      )}
      {problems.length > 0 && (
        <Section
          title="What cannot be taken"
          lede="These are left out, whatever you choose. Mend them in the file and send it again, or type them."
        >
          <DraftProblems rows={problems.slice(0, changesPerPage)} />
          <More count={problems.length - changesPerPage} />
        </Section>
      )}
      <Section title="What changes" lede={words.same}>
        {changes.length === 0 ? (
          <p className="text-sm text-ink-soft">Nothing: there is no amount that the register does not know.</p>
        ) : (
          <>
            <DraftChanges rows={changes.slice(first - 1, last)} />
            {changes.length > changesPerPage && (
              <Pagination previous={address(previous)} next={address(next)}>
                {first} to {last} of {changes.length}
              </Pagination>
            )}
          </>
        )}
      </Section>
      {settled.length > 0 && (
        <Section title="What the names were taken for">
          <details>
            <summary className="cursor-pointer text-sm">{countInWords(settled.length, "name", "names")}</summary>
            <DraftLabels draftId={draftId} caption="Names and their units" labels={settled.slice(0, 500)} />
            <More count={settled.length - 500} />
          </details>
        </Section>
      )}
    </>
  );
}

function More({ count }: { count: number }) {
  return count > 0 ? <p className="mt-3 text-sm text-ink-soft">and {count.toLocaleString("en")} more</p> : null;
}
