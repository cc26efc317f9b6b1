import type { Metadata } from "next";
import Link from "next/link";
import { CostFileForm } from "@/components/spend/cost-file-form";
import { PasteForm } from "@/components/spend/paste-form";
import { TableFileForm } from "@/components/spend/table-file-form";
import { Section } from "@/components/ui/page-header";
import { requireGranted } from "@/lib/auth/session";
import { getOrganisation } from "@/lib/data/organisation";

export const metadata: Metadata = { title: "Add spend" };

/** Three ways in. Each leads to a preview; nothing is written before that is applied. */
export default async function AddSpendPage() {
  await requireGranted("unit:write");
  const { currency } = await getOrganisation();
  return (
    <>
      <p className="mb-6 text-sm text-ink-soft">
        <Link href="/settings/spend" className="underline underline-offset-3">
          All spend
        </Link>
      </p>
      <Section title="Paste amounts" lede={`In ${currency}. You see what they change before anything is written.`}>
        <PasteForm />
      </Section>
      <Section title="Upload a table" lede="The same as CSV or Excel workbook.">
        <TableFileForm />
      </Section>
      <Section
        title="Upload a cost file"
        lede={`The bill of your providers in the FinOps Open Cost and Usage Specification (FOCUS), billed in ${currency}. Its costs are added up for each unit and month.`}
      >
        <CostFileForm />
      </Section>
    </>
  );
}
