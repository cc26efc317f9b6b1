import type { Route } from "next";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { Tone } from "@/components/ui/tone";
import type { Day } from "@/lib/domain/day";
import { instantText, shortDayText } from "@/lib/domain/day-text";
import type { ImportCounts } from "@/lib/domain/import-outcome";
import { importSummary } from "@/lib/domain/import-summary";
import { countInWords } from "@/lib/domain/wording";

type ImportState = "STAGING" | "READY" | "APPLIED" | "DISCARDED";

type ListedImport = {
  id: string;
  fileName: string;
  state: ImportState;
  uploadedBy: string;
  uploadedAt: Date;
  effectiveOn: Day;
  file: { rows: number };
  counts: ImportCounts | null;
  endsMissing: boolean;
  appliedBy: string | null;
  appliedAt: Date | null;
  undoneBy: string | null;
  undoneAt: Date | null;
};

const states: Record<ImportState, { name: string; tone: Tone }> = {
  STAGING: { name: "Columns to choose", tone: "accent" },
  READY: { name: "To be applied", tone: "accent" },
  APPLIED: { name: "Applied", tone: "ok" },
  DISCARDED: { name: "Discarded", tone: "neutral" },
};

const undone: (typeof states)[ImportState] = { name: "Undone", tone: "neutral" };

/** Past imports: which file, what came of it, by whom and when. */
export function ImportList({ imports, timeZone }: { imports: ListedImport[]; timeZone: string }) {
  if (imports.length === 0) {
    return (
      <EmptyState title="No imports yet">
        Export your staff from the HR system as CSV or Excel: employee ID, name, e-mail, job title, department and
        manager are enough for a first picture.
      </EmptyState>
    );
  }
  return (
    <Table caption="Past imports">
      <thead>
        <tr>
          <Th>File</Th>
          <Th>Facts of</Th>
          <Th>State</Th>
          <Th>Outcome</Th>
          <Th>By</Th>
        </tr>
      </thead>
      <tbody>
        {imports.map((each) => (
          <Tr key={each.id}>
            <Th scope="row" className="font-medium! wrap-anywhere">
              <Link href={`/import/${each.id}` as Route} className="underline-offset-2 hover:underline">
                {each.fileName}
              </Link>
            </Th>
            <Td label="Facts of" className="whitespace-nowrap">
              {shortDayText(each.effectiveOn)}
            </Td>
            <Td label="State">
              <span>
                <StateBadge {...(each.state === "READY" && each.undoneAt ? undone : states[each.state])} />
              </span>
            </Td>
            <Td label="Outcome">
              {each.counts && each.state !== "DISCARDED"
                ? importSummary(each.counts, each.endsMissing)
                : countInWords(each.file.rows, "row", "rows")}
            </Td>
            <Td label="By">
              <span>
                {each.appliedBy ?? each.undoneBy ?? each.uploadedBy}
                <span className="block text-ink-soft">
                  {instantText(each.appliedAt ?? each.undoneAt ?? each.uploadedAt, timeZone)}
                </span>
              </span>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function StateBadge({ name, tone }: (typeof states)[ImportState]) {
  return <Badge tone={tone}>{name}</Badge>;
}
