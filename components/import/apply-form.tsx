"use client";

import { type ReactNode, type SyntheticEvent, useState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, TextInput } from "@/components/ui/field";
import { FormSummary } from "@/components/ui/form-summary";
import { problemOf } from "@/components/ui/problems";
import type { Day } from "@/lib/domain/day";
import { dayText } from "@/lib/domain/day-text";
import type { ImportCounts } from "@/lib/domain/import-outcome";
import { hasEffect } from "@/lib/domain/import-summary";
import { isAboveLeaverCap, leaverShare } from "@/lib/domain/leaver-cap";
import { countInWords } from "@/lib/domain/wording";
import { ApplyEffect } from "./apply-effect";
import { DiscardForm } from "./discard-form";
import { ProgressBar } from "./progress-bar";
import { Recompare } from "./recompare";
import { useImportRun } from "./use-import-run";

type ApplyFormProps = {
  importId: string;
  effectiveOn: Day;
  /** Which comparison is on the page, as its instant in ISO 8601. */
  comparedAt: string;
  counts: ImportCounts;
  newUnits: string[];
  /** When the comparison is to be made again, see `Recompare`. */
  outdated: { comparison: string; reason: string } | null;
  /** What applying does to coverage, when people who are not in the file stay, and when they are ended as leavers. */
  effects: { staying: ReactNode; leaving: ReactNode };
};

/** Says what applying does and asks for it; ending who is missing is a choice of its own, off by default. */
export function ApplyForm({ importId, effectiveOn, comparedAt, counts, newUnits, outdated, effects }: ApplyFormProps) {
  const [endsMissing, setEndsMissing] = useState(false);
  const [typedLeavers, setTypedLeavers] = useState("");
  const { progress, problems, isRunning, start } = useImportRun();
  const isUseful = hasEffect(counts, endsMissing);

  function apply(event: SyntheticEvent) {
    event.preventDefault();
    void start({ url: "/api/import/apply", body: JSON.stringify({ importId, comparedAt, endsMissing, typedLeavers }) });
  }

  return (
    <Card className="flex flex-col gap-4">
      <form id="apply" onSubmit={apply} className="flex flex-col gap-4">
        <FormSummary problems={problems} title="Nothing was applied" />
        <ApplyEffect
          importId={importId}
          effectiveOn={effectiveOn}
          counts={counts}
          newUnits={newUnits}
          endsMissing={endsMissing}
        />
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
        {endsMissing && isAboveLeaverCap(counts) && (
          <Field
            label="How many leave"
            hint={`${leaverShare(counts)} Type the number if that is right.`}
            error={problemOf(problems, "typedLeavers")}
            className="max-w-md"
          >
            <TextInput
              name="typedLeavers"
              inputMode="numeric"
              autoComplete="off"
              value={typedLeavers}
              onChange={(event) => setTypedLeavers(event.currentTarget.value)}
              className="max-w-48"
            />
          </Field>
        )}
        {isUseful && (endsMissing ? effects.leaving : effects.staying)}
        {progress && <ProgressBar progress={progress} />}
        {outdated && !isRunning && <Recompare {...outdated} />}
      </form>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          type="submit"
          form="apply"
          variant="primary"
          pending={isRunning}
          disabled={!isUseful || outdated !== null}
        >
          Apply
        </Button>
        <LinkButton href={`/import/${importId}?columns=change`}>Change the columns or the day</LinkButton>
        <DiscardForm importId={importId} />
      </div>
    </Card>
  );
}
