import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { ApplyForm } from "@/components/import/apply-form";
import { ChangeSet } from "@/components/import/change-set";
import { EffectSkeleton } from "@/components/import/coverage-effect";
import { DiscardForm } from "@/components/import/discard-form";
import { ImportResult } from "@/components/import/import-result";
import { MappingForm } from "@/components/import/mapping-form";
import { UnitQuestions } from "@/components/import/unit-questions";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { requireGranted } from "@/lib/auth/session";
import { readImportEffects } from "@/lib/data/import-effect";
import type { ImportPrecedent } from "@/lib/data/import-precedent";
import { listPreview } from "@/lib/data/import-preview";
import { getImport, type ImportDetail } from "@/lib/data/imports";
import { getOrganisation } from "@/lib/data/organisation";
import type { Granted } from "@/lib/domain/access";
import { dayOf } from "@/lib/domain/day";
import { dayText, instantText } from "@/lib/domain/day-text";
import { isId } from "@/lib/domain/directory";
import { importAddress } from "@/lib/domain/import-address";
import { countInWords } from "@/lib/domain/wording";
import { ImportEffect } from "./import-effect";
import { ImportUndo } from "./import-undo";

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
  const desk = address && {
    importId: found.id,
    view: address.view,
    search: address.search,
    seen: found.decision,
    timeZone,
  };
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
          guess={found.guess}
          precedent={found.precedent && precedentIn(found.precedent, timeZone)}
          effectiveOn={found.effectiveOn}
        />
      )}
      {!isChanging && isShown && desk && (
        <>
          {found.state === "READY" ? (
            <div className="flex flex-col gap-4">
              {found.undoneAt && (
                <Notice title={`Undone by ${found.undoneBy}, ${instantText(found.undoneAt, timeZone)}`}>
                  The register is as it was before. The file can be applied again.
                </Notice>
              )}
              <ApplyForm
                importId={found.id}
                effectiveOn={found.effectiveOn}
                comparedAt={comparedAt.toISOString()}
                counts={counts}
                newUnits={found.newUnits}
                effects={effectsOf(actor, { importId: found.id, comparedAt, leavers: counts.leavers })}
                outdated={found.isOutdated ? comparisonOf(found) : null}
              />
            </div>
          ) : (
            <div className="flex flex-col gap-4">
              <ImportResult
                counts={counts}
                endsMissing={found.endsMissing}
                effectiveOn={found.effectiveOn}
                appliedBy={found.appliedBy}
                appliedAt={found.appliedAt}
                timeZone={timeZone}
              />
              <Suspense fallback={<Skeleton className="h-10 w-48" />}>
                <ImportUndo actor={actor} importId={found.id} timeZone={timeZone} />
              </Suspense>
            </div>
          )}
          {found.state === "READY" && <UnitQuestions desk={desk} units={found.unitQuestions} open={counts.openUnits} />}
          <ChangeSet
            desk={desk}
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

/** Both are worked out at once, and come when they are ready. */
function effectsOf(actor: Granted<"import:write">, about: Parameters<typeof readImportEffects>[1]) {
  const effects = readImportEffects(actor, about);
  // Whoever shows it is told too: without this, a failure while nobody does yet would end the process.
  effects.catch(() => undefined);
  const shown = (which: "staying" | "leaving") => (
    <Suspense fallback={<EffectSkeleton />}>
      <ImportEffect effects={effects} which={which} />
    </Suspense>
  );
  return { staying: shown("staying"), leaving: shown("leaving") };
}

/** What compares it again as it is. */
function comparisonOf({ id, mapping, effectiveOn, decision, comparedAt }: ImportDetail) {
  const comparison = JSON.stringify({ importId: id, mapping, effectiveOn });
  return { comparison, reason: `${decision} ${comparedAt?.toISOString()}` };
}

function precedentIn({ columns, by, at }: ImportPrecedent, timeZone: string) {
  return { columns, by, day: dayText(dayOf(at, timeZone)) };
}

function ledeOf({ file, state, effectiveOn, uploadedBy, uploadedAt }: ImportDetail, timeZone: string): string {
  const how = "sheet" in file ? sheetsOf(file) : `${file.encoding}, ${file.delimiter}`;
  const what = `${countInWords(file.rows, "row", "rows")}, ${how}`;
  const day = state === "STAGING" ? "" : ` Facts of ${dayText(effectiveOn)}.`;
  return `${what}. Uploaded by ${uploadedBy} on ${instantText(uploadedAt, timeZone)}.${day}`;
}

function sheetsOf({ sheet, otherSheets }: { sheet: string; otherSheets: string[] }): string {
  if (otherSheets.length === 0) return `sheet “${sheet}”`;
  return `sheet “${sheet}”, the first with rows; not read: ${otherSheets.map((name) => `“${name}”`).join(", ")}`;
}
