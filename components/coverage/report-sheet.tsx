import type { Route } from "next";
import Link from "next/link";
import { Section } from "@/components/ui/page-header";
import { Stat, StatList } from "@/components/ui/stat";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { figureNames } from "@/lib/domain/coverage-figures";
import { dayText, shortDayText } from "@/lib/domain/day-text";
import { severityNames } from "@/lib/domain/gap-kind";
import type { Report } from "@/lib/domain/report";
import { changeTexts, countChange, figureChange, figureText } from "@/lib/domain/report-words";
import { countInWords, moneyInWords } from "@/lib/domain/wording";
import { SeverityBadge } from "./severity-badge";

/** The report as it is read on a page. `isLive` leads from what it says to where it is dealt with. */
export function ReportSheet({ report, isLive }: { report: Report; isLive: boolean }) {
  const { aim, figures, counts, waived, asks } = report;
  return (
    <>
      <StatList>
        {figures.map((figure) => (
          <Stat
            key={figure.key}
            label={figureNames[figure.key]}
            value={figureText(figure.now)}
            detail={
              <>
                {figureChange(figure, report)}
                {figure.key === "spendWeighted" && `. The aim is ${aim} %.`}
              </>
            }
          />
        ))}
      </StatList>
      <Section title="Decisions asked for">
        {asks.length === 0 ? (
          <p className="text-sm text-ink-soft">None: nothing waits for a decision on this day.</p>
        ) : (
          <ol className="flex list-decimal flex-col gap-1.5 pl-6 marker:text-ink-soft">
            {asks.map(({ text, href }) => (
              <li key={text} className="text-pretty">
                {text}{" "}
                {isLive && (
                  <Link
                    href={href as Route}
                    prefetch={false}
                    className="text-sm underline underline-offset-3 print:hidden"
                    aria-label={`Go there: ${text}`}
                  >
                    Go there
                  </Link>
                )}
              </li>
            ))}
          </ol>
        )}
      </Section>
      <Section
        title="Gaps that matter most"
        lede={`${counts.map(({ severity, now, before }) => `${now.toLocaleString("en")} ${severityNames[severity].toLowerCase()} (${countChange({ now, before })})`).join(", ")}, and ${waived.toLocaleString("en")} waived.`}
      >
        <ReportGaps report={report} isLive={isLive} />
      </Section>
      <Section title={`What changed since ${dayText(report.since)}`}>
        <ul className="flex list-disc flex-col gap-1 pl-6 text-sm marker:text-ink-soft">
          {changeTexts(report).map((text) => (
            <li key={text} className="text-pretty wrap-anywhere">
              {text}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function ReportGaps({ report: { gaps, moreGaps, currency }, isLive }: { report: Report; isLive: boolean }) {
  if (gaps.length === 0) return <p className="text-sm text-ink-soft">No gap is open that nobody has accepted.</p>;
  return (
    <>
      <Table caption="The gaps that matter most, worst first">
        <thead>
          <tr>
            <Th>Gap</Th>
            <Th>Severity</Th>
            <Th align="right">At risk a month</Th>
            <Th>Open since</Th>
            <Th>Owner</Th>
            <Th>Due</Th>
          </tr>
        </thead>
        <tbody>
          {gaps.map(({ id, name, severity, money, since, owner, due }) => (
            <Tr key={id}>
              <Th scope="row">
                {isLive ? (
                  <Link
                    href={`/coverage/gaps/${encodeURIComponent(id)}` as Route}
                    prefetch={false}
                    className="underline underline-offset-3 wrap-anywhere"
                  >
                    {name}
                  </Link>
                ) : (
                  <span className="wrap-anywhere">{name}</span>
                )}
              </Th>
              <Td label="Severity">
                <SeverityBadge severity={severity} />
              </Td>
              <Td label="At risk a month" align="right">
                {money === null ? "Not known" : moneyInWords(money, currency)}
              </Td>
              <Td label="Open since">{since === null ? "Not noted yet" : shortDayText(since)}</Td>
              <Td label="Owner">{owner ?? "Nobody"}</Td>
              <Td label="Due">{due === null ? "" : shortDayText(due)}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {moreGaps > 0 && (
        <p className="mt-2 text-sm text-ink-soft">And {countInWords(moreGaps, "more gap", "more gaps")}.</p>
      )}
    </>
  );
}
