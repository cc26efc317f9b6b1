import type { Route } from "next";
import Link from "next/link";
import { HistoryList } from "@/components/people/history-list";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/page-header";
import type { Moment } from "@/lib/data/moment";
import { listHistory } from "@/lib/data/person-history";
import { lastImportOf } from "@/lib/data/person-import";
import { type Granted, grant, may } from "@/lib/domain/access";
import { instantText } from "@/lib/domain/day-text";

type HistoryProps = {
  actor: Granted<"audit:read">;
  personId: string;
  moment: Moment;
  /** The number of the event that the page before ended with. */
  before: string | undefined;
};

/** What was done to a person in Muster, with the way back. */
export async function History({ actor, personId, moment, before }: HistoryProps) {
  const { timeZone, isToday, day } = moment;
  const seq = before !== undefined && /^\d{1,18}$/.test(before) ? BigInt(before) : null;
  const [{ entries, isMore }, imported] = await Promise.all([
    listHistory(actor, personId, seq),
    may(actor.role, "import:write") ? lastImportOf(grant(actor, "import:write"), personId) : null,
  ]);
  const items = entries.map(({ at, event, mayUndo, ...entry }) => ({
    ...entry,
    when: instantText(at, timeZone),
    isUndo: event.endsWith(".undone"),
    // A page of another day changes nothing.
    mayUndo: mayUndo && isToday,
  }));
  const earlier = new URLSearchParams({ ...(!isToday && { asOf: day }), before: items.at(-1)?.seq ?? "" });
  return (
    <Section title="History" lede="What was changed here, by whom.">
      <HistoryList items={items} />
      {isMore && (
        <LinkButton size="small" href={`/people/${personId}?${earlier}` as Route} className="mt-3" scroll={false}>
          Earlier
        </LinkButton>
      )}
      {imported && (
        <p className="mt-3 text-sm text-pretty text-ink-soft">
          Last written by the import{" "}
          <Link href={`/import/${imported.id}` as Route} className="wrap-anywhere underline underline-offset-3">
            {imported.fileName}
          </Link>
          , which {imported.by} applied on {instantText(imported.at, timeZone)}. It is undone as a whole, on its own
          page.
        </p>
      )}
    </Section>
  );
}
