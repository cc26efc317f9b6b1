import type { Route } from "next";
import Link from "next/link";
import { buttonClasses } from "@/components/ui/button";
import { Section } from "@/components/ui/page-header";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { figureInWords, figureKeys, figureNames } from "@/lib/domain/coverage-figures";
import { dayText, shortDayText } from "@/lib/domain/day-text";
import { severities, severityNames } from "@/lib/domain/gap-kind";
import type { TrendNote, TrendPoint } from "@/lib/domain/trend";
import { withQuery } from "@/lib/domain/with-query";
import { TrendChart } from "./trend-chart";

type TrendViewProps = {
  points: readonly TrendPoint[];
  notes: readonly TrendNote[];
  aim: number;
  /** The same as a file. */
  csvHref: string;
};

/** The picture, what explains its bends, and its numbers as a table. */
export function TrendView({ points, notes, aim, csvHref }: TrendViewProps) {
  return (
    <>
      <div className="rounded-lg border border-line bg-surface-raised p-4 shadow-raised">
        <TrendChart points={points} notes={notes} aim={aim} />
      </div>
      {notes.length > 0 && (
        <Section title="What happened meanwhile" lede="Numbered as in the picture.">
          <ol className="flex list-decimal flex-col gap-1 pl-8 text-sm marker:text-ink-soft marker:tabular-nums">
            {notes.map(({ day, kind, text }) => (
              <li key={`${day} ${kind} ${text}`} className="wrap-anywhere">
                <span className="text-ink-soft">{dayText(day)}:</span> {text}
              </li>
            ))}
          </ol>
        </Section>
      )}
      <Section
        title="In numbers"
        lede="Worked out from what the register knows now of each day, by the policy that was in force on it. A waived gap is not among those counted by severity."
        actions={
          <a href={csvHref} download className={buttonClasses({ size: "small" })}>
            Download CSV
          </a>
        }
      >
        <Table caption="Coverage and gaps by day, the latest first">
          <thead>
            <tr>
              <Th>End of</Th>
              {figureKeys.map((series) => (
                <Th key={series} align="right">
                  {figureNames[series]}
                </Th>
              ))}
              {severities.map((severity) => (
                <Th key={severity} align="right">
                  {severityNames[severity]}
                </Th>
              ))}
              <Th align="right">Waived</Th>
            </tr>
          </thead>
          <tbody>
            {[...points].reverse().map(({ day, figures, gaps, waived }) => (
              <Tr key={day}>
                <Th scope="row">
                  <Link
                    href={withQuery("/coverage", { asOf: day }) as Route}
                    prefetch={false}
                    className="underline underline-offset-3"
                  >
                    {shortDayText(day)}
                  </Link>
                </Th>
                {figureKeys.map((series) => (
                  <Td key={series} label={figureNames[series]} align="right">
                    {figureInWords(figures[series])}
                  </Td>
                ))}
                {severities.map((severity) => (
                  <Td key={severity} label={`${severityNames[severity]} gaps`} align="right">
                    {gaps[severity].toLocaleString("en")}
                  </Td>
                ))}
                <Td label="Waived" align="right">
                  {waived.toLocaleString("en")}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </Section>
    </>
  );
}
