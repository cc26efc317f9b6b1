import type { Route } from "next";
import Link from "next/link";
import { buttonClasses } from "@/components/ui/button";
import { Section } from "@/components/ui/page-header";
import { type CoverageAddress, coverageHref } from "@/lib/domain/coverage-address";
import type { Matrix as MatrixModel } from "@/lib/domain/coverage-matrix";
import { packRows } from "@/lib/domain/packed-matrix";
import { withQuery } from "@/lib/domain/with-query";
import { countInWords } from "@/lib/domain/wording";
import { Matrix } from "./matrix";
import { MatrixLegend } from "./matrix-legend";

type MatrixSectionProps = { matrix: MatrixModel; address: CoverageAddress; currency: string };

/** The matrix with the way back up where it shows one unit only. */
export function MatrixSection({ matrix: { rows, above }, address, currency }: MatrixSectionProps) {
  return (
    <Section
      title="Units and personas"
      lede={`${countInWords(rows.length, "unit", "units")}. A unit's name shows it alone, a cell opens to its people and its reasons.`}
      actions={
        <a
          href={withQuery("/coverage/export.csv", { asOf: address.asOf })}
          download
          className={buttonClasses({ size: "small" })}
        >
          Download CSV
        </a>
      }
    >
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
      <Matrix packed={packRows(rows)} address={address} currency={currency} />
      <MatrixLegend />
    </Section>
  );
}
