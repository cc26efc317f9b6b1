import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PolicyView } from "@/components/policy/policy-view";
import { buttonClasses, LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { requireGranted } from "@/lib/auth/session";
import { momentOf } from "@/lib/data/moment";
import { readPolicyVersion } from "@/lib/data/policy-history";
import { isId } from "@/lib/domain/directory";
import { versionPeriod } from "@/lib/domain/policy-period";

export const metadata: Metadata = { title: "Version of the policy" };

export default async function PolicyVersionPage({ params }: PageProps<"/coverage/policy/history/[versionId]">) {
  const actor = await requireGranted("coverage:read");
  const { versionId } = await params;
  const { at, timeZone } = await momentOf(undefined);
  const found = isId(versionId) ? await readPolicyVersion(actor, versionId, at) : null;
  if (!found?.version) notFound();
  const { version, policy, words } = found;
  const { note, authorName } = version;
  return (
    <>
      <PageHeader
        above={
          <Link href="/coverage/policy/history" className="underline underline-offset-3">
            History of the policy
          </Link>
        }
        title={`Policy ${versionPeriod(version, { at, timeZone })}`}
        lede={
          <>
            By <bdi>{authorName}</bdi>
            {note && <>: {note}</>}
          </>
        }
        actions={
          <>
            <LinkButton variant="primary" href={`/coverage/policy?draft=${versionId}` as Route}>
              Take as draft
            </LinkButton>
            <a href={`/coverage/policy/export.json?version=${versionId}`} download className={buttonClasses()}>
              Download
            </a>
          </>
        }
      />
      <PolicyView policy={policy} words={words} />
    </>
  );
}
