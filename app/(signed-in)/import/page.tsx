import type { Metadata } from "next";
import { ImportList } from "@/components/import/import-list";
import { UploadForm } from "@/components/import/upload-form";
import { PageHeader, Section } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireGranted } from "@/lib/auth/session";
import { listImports } from "@/lib/data/imports";
import { getOrganisation } from "@/lib/data/organisation";
import { isId } from "@/lib/domain/directory";

export const metadata: Metadata = { title: "Import" };

export default async function ImportPage({ searchParams }: PageProps<"/import">) {
  const actor = await requireGranted("import:write");
  const before = [(await searchParams).before].flat()[0];
  const [{ imports, isMore }, { timeZone }] = await Promise.all([
    listImports(actor, isId(before) ? before : null),
    getOrganisation(),
  ]);
  const last = imports.at(-1);
  return (
    <>
      <PageHeader
        title="Import"
        lede="Staff from an HR export. You choose what its columns mean, look at what would change, and apply it."
      />
      <UploadForm />
      <Section title="Past imports">
        <ImportList imports={imports} timeZone={timeZone} />
        <Pagination
          previous={isId(before) ? "/import" : null}
          next={isMore && last ? `/import?before=${last.id}` : null}
        />
      </Section>
    </>
  );
}
