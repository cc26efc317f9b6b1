import type { Route } from "next";
import { HistoryList } from "@/components/people/history-list";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/page-header";
import { listHistory } from "@/lib/data/person-history";
import type { Granted } from "@/lib/domain/access";
import { instantText } from "@/lib/domain/day-text";

type HistoryProps = {
  actor: Granted<"audit:read">;
  personId: string;
  timeZone: string;
  /** The number of the event that the page before ended with. */
  before: string | undefined;
};

/** What was done to a person in Muster, with the way back. */
export async function History({ actor, personId, timeZone, before }: HistoryProps) {
  const seq = before !== undefined && /^\d{1,18}$/.test(before) ? BigInt(before) : null;
  const { entries, isMore } = await listHistory(actor, personId, seq);
  const items = entries.map(({ at, event, ...entry }) => {
    return { ...entry, when: instantText(at, timeZone), isUndo: event.endsWith(".undone") };
  });
  return (
    <Section title="History" lede="What was changed here, by whom.">
      <HistoryList items={items} />
      {isMore && (
        <LinkButton
          size="small"
          href={`/people/${personId}?before=${items.at(-1)?.seq}` as Route}
          className="mt-3"
          scroll={false}
        >
          Earlier
        </LinkButton>
      )}
    </Section>
  );
}
