import type { Metadata } from "next";
import Link from "next/link";
import { NewPlanForm } from "@/components/plans/new-plan-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireGranted } from "@/lib/auth/session";

export const metadata: Metadata = { title: "New plan" };

export default async function NewPlanPage() {
  await requireGranted("plan:write");
  return (
    <>
      <PageHeader
        above={
          <Link href="/plans" className="underline underline-offset-3">
            Plans
          </Link>
        }
        title="New plan"
        lede="A draft, in which you then say step by step what is to change. Leads and admins can see it."
      />
      <NewPlanForm />
    </>
  );
}
