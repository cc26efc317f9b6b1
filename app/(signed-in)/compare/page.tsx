import "@/components/structure/structure.css";
import type { Metadata, Route } from "next";
import Link from "next/link";
import { Suspense } from "react";
import { CompareActions } from "@/components/compare/compare-actions";
import { CompareForm } from "@/components/compare/compare-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { requireGranted } from "@/lib/auth/session";
import { momentOf } from "@/lib/data/moment";
import { compareAddress, comparedDays, compareHref } from "@/lib/domain/compare-address";
import { dayText } from "@/lib/domain/day-text";
import type { Parameters } from "@/lib/domain/directory";
import { personaNames } from "@/lib/domain/persona";
import { ComparisonView } from "./comparison-view";
import { comparedMoments } from "./read-comparison";

export const metadata: Metadata = { title: "Compare" };

export default async function ComparePage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const actor = await requireGranted("structure:read");
  const address = compareAddress(await searchParams);
  const { day: today } = await momentOf(undefined);
  const days = comparedDays(address, today);
  const compared = days.ok ? await comparedMoments(days, address.unit) : null;
  const name = compared?.name ?? null;
  const isUnknown = compared !== null && address.unit !== null && name === null;
  const start = days.ok ? days : { from: address.from ?? "", to: address.to ?? today };
  return (
    <>
      <PageHeader
        title="What changed"
        lede={
          days.ok
            ? `${address.persona ? `${personaNames[address.persona]}, ${name ?? "whole organisation"}` : (name ?? "Whole organisation")}, from the end of ${dayText(days.from)} to ${days.to === today ? "today" : `the end of ${dayText(days.to)}`}`
            : "Two days compared: who came, went and changed."
        }
        actions={days.ok && !isUnknown && <CompareActions address={address} />}
      />
      <CompareForm
        key={`${start.from} ${start.to} ${address.unit}`}
        address={address}
        start={start}
        unit={address.unit !== null && name !== null ? { id: address.unit, name } : null}
        today={today}
        error={days.ok ? null : days}
      />
      {!days.ok && (
        <Notice tone="warning" title={days.problem}>
          {days.swapped && (
            <Link href={compareHref(days.swapped) as Route} className="font-medium underline underline-offset-3">
              Compare them the other way round
            </Link>
          )}
        </Notice>
      )}
      {isUnknown && (
        <Notice tone="warning" title="This unit existed on neither of the two days" className="mb-6">
          The whole organisation is shown.
        </Notice>
      )}
      {compared && (
        <Suspense key={compareHref(address)} fallback={<SkeletonRows rows={10} label="Comparing the two days" />}>
          <ComparisonView actor={actor} address={address} compared={compared} />
        </Suspense>
      )}
    </>
  );
}
