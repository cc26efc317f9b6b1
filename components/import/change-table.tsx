import type { Route } from "next";
import Link from "next/link";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { questionsOf } from "@/lib/domain/import-decision";
import type { PreviewRow } from "@/lib/domain/import-outcome";
import { DecisionButtons } from "./decision-buttons";
import { RowHappening } from "./row-happening";
import type { ReviewDesk } from "./use-decide";

/** Rows of a change set: who, what becomes of them, and what can be decided. Applied, nothing can: people have a page. */
export function ChangeTable({ rows, desk, isApplied }: { rows: PreviewRow[]; desk: ReviewDesk; isApplied: boolean }) {
  return (
    <Table caption="Rows">
      <thead>
        <tr>
          <Th className="w-16">Row</Th>
          <Th className="md:w-64">Person</Th>
          <Th>What happens</Th>
          {!isApplied && <Th>Decide</Th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.line}>
            <Td label="Row" className="text-ink-soft tabular-nums">
              {row.line > 0 ? row.line : "None"}
            </Td>
            <Th scope="row" className="wrap-anywhere">
              <Person row={row} isLinked={isApplied} />
            </Th>
            <Td className="wrap-anywhere">
              <RowHappening row={row} timeZone={desk.timeZone} />
            </Td>
            {!isApplied && (
              <Td className="md:w-72 md:py-1.5!">
                <Decisions row={row} desk={desk} />
              </Td>
            )}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Decisions({ row, desk }: { row: PreviewRow; desk: ReviewDesk }) {
  return (
    <div className="flex flex-col gap-2">
      {questionsOf(row).map(({ question, answers }) => (
        <DecisionButtons
          key={question}
          desk={desk}
          question={question}
          answers={answers}
          subject={question === "LEAVER" ? (row.personId ?? "") : String(row.line)}
          name={row.name || `Row ${row.line}`}
          meant={question === "PERSON" ? row.similar?.id : undefined}
          decision={question === "PERSON" ? row.match : row.decision}
        />
      ))}
    </div>
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
