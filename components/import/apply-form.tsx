"use client";

import { type SyntheticEvent, useState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { FormSummary } from "@/components/ui/form-summary";
import type { Day } from "@/lib/domain/day";
import { dayText } from "@/lib/domain/day-text";
import type { ImportCounts } from "@/lib/domain/import-outcome";
import { hasEffect } from "@/lib/domain/import-summary";
import { countInWords } from "@/lib/domain/wording";
import { DiscardForm } from "./discard-form";
import { ProgressBar } from "./progress-bar";
import { useImportRun } from "./use-import-run";

type ApplyFormProps = {
  importId: string;
  effectiveOn: Day;
  /** Which comparison is on the page, as its instant in ISO 8601. */
  comparedAt: string;
  counts: ImportCounts;
  newUnits: string[];
};

/** Says what applying does and asks for it; ending who is missing is a choice of its own, off by default. */
export function ApplyForm({ importId, effectiveOn, comparedAt, counts, newUnits }: ApplyFormProps) {
  const [endsMissing, setEndsMissing] = useState(false);
  const { progress, problems, isRunning, start } = useImportRun();
  const isUseful = hasEffect(counts, endsMissing);

  function apply(event: SyntheticEvent) {
    event.preventDefault();
    void start({ url: "/api/import/apply", body: JSON.stringify({ importId, comparedAt, endsMissing }) });
  }

  return (
    <Card className="flex flex-col gap-4">
      <form id="apply" onSubmit={apply} className="flex flex-col gap-4">
        <FormSummary problems={problems} title="Nothing was applied" />
        <div>
          <p className="font-medium">
            {isUseful ? effectOf(counts, endsMissing, effectiveOn) : "The register says all of this already."}
          </p>
          {counts.newUnits > 0 && <NewUnits count={counts.newUnits} paths={newUnits} />}
        </div>
        {counts.leavers > 0 && (
          <Checkbox
            name="endsMissing"
            checked={endsMissing}
            disabled={isRunning}
            onChange={(event) => setEndsMissing(event.currentTarget.checked)}
            label={`End the ${countInWords(counts.leavers, "person", "people")} not in the file as leavers`}
            hint={`Their posts, assignments, covers and seats end when ${dayText(effectiveOn)} begins. Left off, they stay as they are.`}
          />
        )}
        {progress && <ProgressBar progress={progress} />}
      </form>
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" form="apply" variant="primary" pending={isRunning} disabled={!isUseful}>
          Apply
        </Button>
        <LinkButton href={`/import/${importId}?columns=change`}>Change the columns or the day</LinkButton>
        <DiscardForm importId={importId} />
      </div>
    </Card>
  );
}

function effectOf(counts: ImportCounts, endsMissing: boolean, effectiveOn: Day): string {
  const parts = [
    counts.NEW > 0 ? `adds ${countInWords(counts.NEW, "person", "people")}` : null,
    counts.CHANGED > 0 ? `changes ${countInWords(counts.CHANGED, "person", "people")}` : null,
    endsMissing ? `ends ${countInWords(counts.leavers, "person", "people")}` : null,
  ].filter((part) => part !== null);
  return `Applying ${parts.join(", ")}, from ${dayText(effectiveOn)} on.`;
}

function NewUnits({ count, paths }: { count: number; paths: string[] }) {
  return (
    <details className="mt-1 text-sm text-ink-soft">
      <summary>Makes {countInWords(count, "new business unit", "new business units")}</summary>
      <ul className="mt-1 list-disc pl-5">
        {paths.map((path) => (
          <li key={path}>{path}</li>
        ))}
        {count > paths.length && <li>and {count - paths.length} more</li>}
      </ul>
    </details>
  );
}
