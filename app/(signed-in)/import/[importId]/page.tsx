import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ApplyForm } from "@/components/import/apply-form";
import { ChangeSet } from "@/components/import/change-set";
import { DiscardForm } from "@/components/import/discard-form";
import { ImportResult } from "@/components/import/import-result";
import { MappingForm } from "@/components/import/mapping-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requireGranted } from "@/lib/auth/session";
import { listPreview } from "@/lib/data/import-preview";
import { getImport, type ImportDetail } from "@/lib/data/imports";
import { getOrganisation } from "@/lib/data/organisation";
import { dayText, instantText } from "@/lib/domain/day-text";
import { isId } from "@/lib/domain/directory";
import { importAddress } from "@/lib/domain/import-address";
import { countInWords } from "@/lib/domain/wording";

export const metadata: Metadata = { title: "Import" };

export default async function ImportedFilePage({ params, searchParams }: PageProps<"/import/[importId]">) {
  const actor = await requireGranted("import:write");
  const [{ importId }, parameters] = await Promise.all([params, searchParams]);
  const [found, { timeZone }] = await Promise.all([
    isId(importId) ? getImport(actor, importId) : null,
    getOrganisation(),
  ]);
  if (!found) notFound();
  const { counts, comparedAt } = found;
  const isChanging = found.state === "STAGING" || (found.state === "READY" && parameters.columns !== undefined);
  const isShown = (found.state === "READY" || found.state === "APPLIED") && counts !== null && comparedAt !== null;
  const address = counts && importAddress(parameters, counts);
  return (
    <>
      <PageHeader
        title={found.fileName}
        above={<Link href="/import">Import</Link>}
        lede={ledeOf(found, timeZone)}
        actions={isChanging && <DiscardForm importId={found.id} />}
      />
      {found.state === "DISCARDED" && <Notice title="This import was discarded. Its rows are removed." />}
      {isChanging && (
        <MappingForm
          importId={found.id}
          headings={found.headings}
          samples={found.samples}
          mapping={found.mapping}
          effectiveOn={found.effectiveOn}
        />
      )}
      {!isChanging && isShown && address && (
        <>
          {found.state === "READY" ? (
            <ApplyForm
              importId={found.id}
              effectiveOn={found.effectiveOn}
              comparedAt={comparedAt.toISOString()}
              counts={counts}
              newUnits={found.newUnits}
            />
          ) : (
            <ImportResult
              counts={counts}
              endsMissing={found.endsMissing}
              effectiveOn={found.effectiveOn}
              appliedBy={found.appliedBy}
              appliedAt={found.appliedAt}
              timeZone={timeZone}
            />
          )}
          <ChangeSet
            importId={found.id}
            counts={counts}
            address={address}
            page={await listPreview(actor, found.id, address)}
            isApplied={found.state === "APPLIED"}
          />
        </>
      )}
    </>
  );
}

function ledeOf({ file, state, effectiveOn, uploadedBy, uploadedAt }: ImportDetail, timeZone: string): string {
  const what = `${countInWords(file.rows, "row", "rows")}, ${file.encoding}, ${file.delimiter}`;
  const day = state === "STAGING" ? "" : ` Facts of ${dayText(effectiveOn)}.`;
  return `${what}. Uploaded by ${uploadedBy} on ${instantText(uploadedAt, timeZone)}.${day}`;
}
