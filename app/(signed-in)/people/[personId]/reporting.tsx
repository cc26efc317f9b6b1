import type { Route } from "next";
import Link from "next/link";
import { ColleagueList } from "@/components/people/colleague-list";
import { LinkButton } from "@/components/ui/button";
import type { Moment } from "@/lib/data/moment";
import { directReports, reportingLine } from "@/lib/data/reporting";
import type { Granted } from "@/lib/domain/access";
import { isId } from "@/lib/domain/directory";
import { withQuery } from "@/lib/domain/with-query";

type ReportingProps = { actor: Granted<"people:read">; personId: string; moment: Moment; after: string | undefined };

/** Who stands above a person, up to the top, and who reports to them. */
export async function Reporting({ actor, personId, moment, after }: ReportingProps) {
  const [line, { reports, total, isMore }] = await Promise.all([
    reportingLine(actor, personId, moment.at),
    directReports(actor, personId, { at: moment.at, after: isId(after) ? after : null }),
  ]);
  const asOf = moment.isToday ? undefined : moment.day;
  const next = new URLSearchParams({ after: reports.at(-1)?.id ?? "", ...(asOf && { asOf }) });
  return (
    <div className="flex flex-col gap-5">
      <div>
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-3">
          <h2 className="text-base">Reporting line</h2>
          <Link
            href={withQuery("/org", { asOf: asOf ?? null, person: personId }) as Route}
            prefetch={false}
            className="text-sm font-medium underline underline-offset-3"
          >
            In the org chart
          </Link>
        </div>
        {line.length > 0 ? (
          <ColleagueList people={line} asOf={asOf} />
        ) : (
          <p className="text-sm text-ink-soft">Reports to nobody.</p>
        )}
      </div>
      {total > 0 && (
        <div>
          <h2 className="mb-3 text-base">
            Direct reports <span className="font-normal text-ink-soft tabular-nums">{total}</span>
          </h2>
          <ColleagueList people={reports} asOf={asOf} />
          {isMore && (
            <LinkButton size="small" href={`/people/${personId}?${next}` as Route} className="mt-3" scroll={false}>
              More
            </LinkButton>
          )}
        </div>
      )}
    </div>
  );
}
