"use client";

import { useState } from "react";
import type { Day } from "@/lib/domain/day";
import type { Named } from "@/lib/domain/gap-life";
import { countInWords } from "@/lib/domain/wording";
import { Button } from "../ui/button";
import { AcknowledgeGapsDialog } from "./acknowledge-gaps-dialog";

type GapBulkBarProps = {
  /** Those that are chosen on this page. */
  gapIds: readonly string[];
  owners: readonly Named[];
  me: string;
  today: Day;
  seen: string;
  total: number;
  query: string;
  onClear: () => void;
};

/** What can be done with the gaps that are chosen, on this page or all that match. */
export function GapBulkBar({ gapIds, owners, me, today, seen, total, query, onClear }: GapBulkBarProps) {
  const [isAll, setAll] = useState(false);
  const count = isAll ? total : gapIds.length;
  return (
    <section
      aria-label="Selected gaps"
      className="sticky bottom-4 z-20 mx-auto mt-4 flex w-fit max-w-full flex-wrap items-center gap-2 rounded-lg bg-surface-raised px-4 py-3 shadow-floating max-lg:bottom-20 print:hidden"
    >
      <p role="status" className="mr-2 text-sm font-medium tabular-nums">
        {isAll ? `All ${countInWords(total, "gap", "gaps")} that match` : `${gapIds.length} selected`}
      </p>
      {!isAll && total > gapIds.length && (
        <Button size="small" variant="quiet" onClick={() => setAll(true)}>
          Select all {total} that match
        </Button>
      )}
      <AcknowledgeGapsDialog
        trigger={
          <Button size="small" variant="primary">
            Take on
          </Button>
        }
        gaps={isAll ? { matching: query } : { gapIds }}
        count={count}
        owners={owners}
        start={{ ownerId: me, due: null }}
        today={today}
        seen={seen}
        onDone={onClear}
      />
      <Button size="small" variant="quiet" onClick={onClear}>
        Clear
      </Button>
    </section>
  );
}
