"use client";

import type { CampaignCounts } from "@/lib/domain/campaign";
import { progressText } from "./campaign-words";

/** How many questions are answered: a bar, and the same in words. */
export function Progress({ counts, of }: { counts: CampaignCounts; of: string }) {
  const { asked, answered } = counts;
  return (
    <span className="flex flex-col gap-1">
      <progress
        aria-label={`Answered, ${of}`}
        max={Math.max(1, asked)}
        value={answered}
        className="h-2 w-full max-w-48 overflow-hidden rounded-full [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-surface-hover [&::-webkit-progress-value]:bg-accent"
      />
      <span className="text-sm text-ink-soft tabular-nums">{progressText(counts)}</span>
    </span>
  );
}
