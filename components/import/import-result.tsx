import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Day } from "@/lib/domain/day";
import { dayText, instantText } from "@/lib/domain/day-text";
import type { ImportCounts } from "@/lib/domain/import-outcome";
import { importSummary } from "@/lib/domain/import-summary";

type ImportResultProps = {
  counts: ImportCounts;
  endsMissing: boolean;
  effectiveOn: Day;
  appliedBy: string | null;
  appliedAt: Date | null;
  timeZone: string;
};

/** What an applied import has done, by whom and when, and where to look at it. */
export function ImportResult({ counts, endsMissing, effectiveOn, appliedBy, appliedAt, timeZone }: ImportResultProps) {
  const by = appliedBy ? ` by ${appliedBy}` : "";
  const at = appliedAt ? `, ${instantText(appliedAt, timeZone)}` : "";
  return (
    <Notice
      tone="ok"
      title={`Applied${by}${at}`}
      actions={
        <>
          <LinkButton size="small" href={`/people?asOf=${effectiveOn}`}>
            People on that day
          </LinkButton>
          <LinkButton size="small" href={`/structure?asOf=${effectiveOn}`}>
            Structure on that day
          </LinkButton>
        </>
      }
    >
      {importSummary(counts, endsMissing)}. Holds from {dayText(effectiveOn)} on.
    </Notice>
  );
}
