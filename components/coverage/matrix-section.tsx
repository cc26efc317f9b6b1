import type { Route } from "next";
import Link from "next/link";
import { Section } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { type CoverageAddress, coverageHref } from "@/lib/domain/coverage-address";
import type { Matrix } from "@/lib/domain/coverage-matrix";
import { countInWords } from "@/lib/domain/wording";
import { MatrixTable } from "./matrix";
import { MatrixLegend } from "./matrix-legend";

type MatrixSectionProps = { matrix: Matrix; address: CoverageAddress; currency: string; timeZone: string };

/** The matrix with the way back up where it shows one unit only. */
export function MatrixSection({ matrix, address, currency, timeZone }: MatrixSectionProps) {
  const { rows, above, page, pages, units } = matrix;
  const hrefOf = (to: number) => (to < 1 || to > pages ? null : coverageHref(address, { page: to }));
  return (
    <Section title="Units and personas" lede={`${countInWords(units, "unit", "units")}. A unit's name shows it alone.`}>
      {address.unitId !== null && (
        <nav aria-label="Units above" className="mb-3 flex flex-wrap gap-x-2 text-sm">
          {[{ id: null, name: "Whole organisation" }, ...above].map((unit) => (
            <span key={unit.id} className="flex gap-x-2">
              <Link
                href={coverageHref(address, { unitId: unit.id, page: 1 }) as Route}
                prefetch={false}
                className="underline underline-offset-3"
              >
                <bdi>{unit.name}</bdi>
              </Link>
              <span aria-hidden="true" className="text-ink-soft">
                /
              </span>
            </span>
          ))}
          <span aria-current="page" className="font-medium">
            <bdi>{rows[0]?.name}</bdi>
          </span>
        </nav>
      )}
      <MatrixTable
        key={coverageHref(address, { kind: null, severity: null, show: 1 })}
        rows={rows}
        address={address}
        currency={currency}
        timeZone={timeZone}
      />
      <MatrixLegend />
      {pages > 1 && (
        <Pagination previous={hrefOf(page - 1)} next={hrefOf(page + 1)}>
          Page {page} of {pages}
        </Pagination>
      )}
    </Section>
  );
}
