import type { Metadata, Route } from "next";
import Link from "next/link";
import { Suspense } from "react";
import { CoverageNav } from "@/components/coverage/coverage-nav";
import { PolicyEditor } from "@/components/policy/policy-editor";
import { PolicyView } from "@/components/policy/policy-view";
import { PolicyWhen } from "@/components/policy/policy-when";
import { buttonClasses, LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { requireGranted } from "@/lib/auth/session";
import { currentSeq } from "@/lib/data/audit";
import { type Moment, momentOf } from "@/lib/data/moment";
import { listPlannedPolicies, readPolicyAt, readPolicyVersion } from "@/lib/data/policy-history";
import { listProviderOptions } from "@/lib/data/provider-options";
import { listUnitTags } from "@/lib/data/unit-tags";
import { type Granted, grant, may } from "@/lib/domain/access";
import { dayOf } from "@/lib/domain/day";
import { isId, type Parameters, parameter } from "@/lib/domain/directory";
import { defaultPolicy } from "@/lib/domain/policy";
import { unitNamesIn } from "@/lib/domain/policy-sentence";

export const metadata: Metadata = { title: "Coverage policy" };

type Reader = Granted<"coverage:read">;

/** `draft` is a version to begin from. On another day than today, the policy of that day, to be read. */
export default async function PolicyPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const actor = await requireGranted("coverage:read");
  const search = await searchParams;
  const asOf = parameter(search, "asOf");
  const query = asOf === undefined ? "" : `?asOf=${asOf}`;
  return (
    <>
      <PageHeader
        title="Coverage policy"
        lede="What coverage is judged by: which units need whom, and from when on something is a gap."
        actions={
          <>
            <LinkButton href="/coverage/policy/history">History</LinkButton>
            <a href={`/coverage/policy/export.json${query}`} download className={buttonClasses()}>
              Download
            </a>
          </>
        }
      />
      <CoverageNav role={actor.role} />
      <Suspense fallback={<SkeletonRows rows={10} label="Loading the policy" />}>
        <PolicyOfDay actor={actor} asOf={asOf} draftOf={parameter(search, "draft")} />
      </Suspense>
    </>
  );
}

async function PolicyOfDay({
  actor,
  asOf,
  draftOf,
}: {
  actor: Reader;
  asOf: string | undefined;
  draftOf: string | undefined;
}) {
  const moment = await momentOf(asOf);
  if (moment.isToday && may(actor.role, "coverage:write"))
    return <Editor actor={actor} moment={moment} draftOf={isId(draftOf) ? draftOf : null} />;
  const { policy, version, words } = await readPolicyAt(actor, moment.at);
  return (
    <>
      <PolicyWhen version={version} timeZone={moment.timeZone} />
      <PolicyView policy={policy} words={words} />
    </>
  );
}

async function Editor({ actor, moment, draftOf }: { actor: Reader; moment: Moment; draftOf: string | null }) {
  const { at, day, timeZone } = moment;
  const [inForce, planned, draft, tags, providers, seen] = await Promise.all([
    readPolicyAt(actor, at),
    listPlannedPolicies(actor, at),
    draftOf === null ? null : readPolicyVersion(actor, draftOf, at),
    listUnitTags(actor, at),
    listProviderOptions(grant(actor, "people:read"), at),
    currentSeq(),
  ]);
  const { policy, version, words } = inForce;
  const next = planned[0];
  return (
    <>
      <PolicyWhen version={version} timeZone={timeZone}>
        {next && (
          <>
            {" "}
            <Link href={`/coverage/policy/history/${next.id}` as Route} className="underline underline-offset-3">
              Another one is planned
            </Link>
            .
          </>
        )}
      </PolicyWhen>
      <PolicyEditor
        key={draftOf}
        policy={policy}
        defaults={defaultPolicy}
        start={draft && { policy: draft.policy, name: "an earlier version" }}
        currency={words.currency}
        unitNames={{ ...unitNamesIn(policy, words), ...(draft && unitNamesIn(draft.policy, words)) }}
        providers={providers}
        tags={tags}
        today={day}
        seen={seen}
        userId={actor.userId}
        versionId={version?.id ?? ""}
        nextPlanned={next ? dayOf(next.from, timeZone) : null}
      />
    </>
  );
}
