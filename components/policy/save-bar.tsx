"use client";

import type { ReactNode } from "react";
import { countInWords } from "@/lib/domain/wording";
import type { EffectState } from "./use-policy-effect";

type SaveBarProps = {
  /** Sentences that are not as they hold today. */
  count: number;
  effect: EffectState;
  /** What can be done with them. */
  children: ReactNode;
};

/** Where the draft stands: on narrow windows at their foot, so that the effect is in sight while one writes. */
export function SaveBar({ count, effect, children }: SaveBarProps) {
  return (
    <div className="flex flex-wrap items-center gap-2 max-lg:sticky max-lg:bottom-[calc(3.5rem+env(safe-area-inset-bottom))] max-lg:z-10 max-lg:order-last max-lg:-mx-4 max-lg:border-t max-lg:border-line max-lg:bg-surface max-lg:px-4 max-lg:py-3">
      <p role="status" className="mr-auto min-w-40 flex-1 text-sm text-pretty">
        {count === 0 ? (
          <span className="text-ink-soft">As it holds today. Change any part of a sentence to see its effect.</span>
        ) : (
          <>
            <span className="block font-medium">{countInWords(count, "change", "changes")}, not saved</span>
            {inOneLine(effect)}
          </>
        )}
      </p>
      {count > 0 && children}
    </div>
  );
}

function inOneLine({ effect, status, problems }: EffectState): string {
  if (problems.length > 0) return problems[0]?.message ?? "";
  if (status === "failed") return "The effect could not be worked out.";
  if (!effect || status === "working") return "Working out what it changes…";
  const { opened, closed } = effect;
  if (opened.count + closed.count === 0) return "Opens and closes no gap.";
  return `Opens ${countInWords(opened.count, "gap", "gaps")}, closes ${opened.count > 0 ? closed.count : countInWords(closed.count, "gap", "gaps")}.`;
}
