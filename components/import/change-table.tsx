import { ArrowRight } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { Table, TableBody, Td, Th, Tr } from "@/components/ui/table";
import { ToneIcon } from "@/components/ui/tone-icon";
import type { PreviewRow } from "@/lib/domain/import-outcome";

const fieldNames: Record<string, string> = {
  name: "Name",
  email: "E-mail",
  externalId: "Employee ID",
  kind: "Employment type",
  timeZone: "Time zone",
  employment: "Employment",
  title: "Job title",
  location: "Location",
  unitId: "Unit",
  managerId: "Manager",
  lastDay: "Last day",
};

/** Rows of a change set: who, and what becomes of them. */
export function ChangeTable({ rows, isLinked }: { rows: PreviewRow[]; isLinked: boolean }) {
  return (
    <Table caption="Rows">
      <thead>
        <tr>
          <Th className="w-16">Row</Th>
          <Th className="md:w-72">Person</Th>
          <Th>What happens</Th>
        </tr>
      </thead>
      <TableBody>
        {rows.map((row) => (
          <Tr key={row.line}>
            <Td label="Row" className="text-ink-soft tabular-nums">
              {row.line > 0 ? row.line : "None"}
            </Td>
            <Th scope="row" className="wrap-anywhere">
              <Person row={row} isLinked={isLinked} />
            </Th>
            <Td className="wrap-anywhere">
              <Happening row={row} />
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}

function Person({
  row: { personId, outcome, name, externalId, email },
  isLinked,
}: {
  row: PreviewRow;
  isLinked: boolean;
}) {
  const isThere = personId !== null && (isLinked || outcome !== "NEW");
  return (
    <>
      <span className="font-medium">
        {isThere ? <Link href={`/people/${personId}` as Route}>{name || "No name"}</Link> : name || "No name"}
      </span>
      <span className="block text-ink-soft">{[externalId, email].filter(Boolean).join(" · ")}</span>
    </>
  );
}

function Happening({ row: { outcome, title, unit, fields, kept, reasons, warnings } }: { row: PreviewRow }) {
  const place = [title, unit].filter(Boolean).join(", ");
  return (
    <div className="flex flex-col gap-1">
      {outcome !== "CHANGED" && place && (
        <span className={reasons.length > 0 ? "text-ink-soft" : undefined}>{place}</span>
      )}
      {fields?.map(({ field, before, after }) => (
        <span key={field} className="flex flex-wrap items-baseline gap-x-1.5">
          <span className="text-ink-soft">{fieldNames[field] ?? field}:</span>
          <del className="text-ink-soft decoration-line-strong">{before || "none"}</del>
          <ArrowRight role="img" aria-label="becomes" className="size-3 self-center text-ink-soft" />
          <ins className="no-underline">{after || "none"}</ins>
        </span>
      ))}
      {kept?.map(({ field, ours, theirs }) => (
        <Line key={field} tone="accent">
          {fieldNames[field] ?? field} stays “{ours || "none"}”, as typed in Muster; the file says “{theirs || "none"}”
        </Line>
      ))}
      {reasons.map((reason) => (
        <Line key={reason} tone="danger">
          {reason}
        </Line>
      ))}
      {warnings.map((warning) => (
        <Line key={warning} tone="warning">
          {warning}
        </Line>
      ))}
    </div>
  );
}

function Line({ tone, children }: { tone: "accent" | "danger" | "warning"; children: React.ReactNode }) {
  return (
    <span className="flex items-start gap-1.5">
      <ToneIcon tone={tone} className="mt-0.5" />
      <span>{children}</span>
    </span>
  );
}
