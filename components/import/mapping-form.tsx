"use client";

import { type SyntheticEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { DateInput, Field, Select } from "@/components/ui/field";
import { FormSummary } from "@/components/ui/form-summary";
import { problemOf } from "@/components/ui/problems";
import type { Day } from "@/lib/domain/day";
import { type DayOrder, dayOrderNames, dayOrders, isDayOrder } from "@/lib/domain/import-day";
import { dayFields, isImportField } from "@/lib/domain/import-field";
import type { ImportMapping } from "@/lib/domain/import-mapping";
import { MappingTable } from "./mapping-table";
import { type Precedent, PrecedentNote } from "./precedent-note";
import { ProgressBar } from "./progress-bar";
import { SourceNote } from "./source-note";
import { useImportRun } from "./use-import-run";

type MappingFormProps = {
  importId: string;
  headings: string[];
  /** Values of each column. */
  samples: string[][];
  mapping: ImportMapping;
  /** What the headings say by themselves. */
  guess: ImportMapping["columns"];
  precedent: Precedent | null;
  effectiveOn: Day;
};

/** Problems that belong to one control here; the others concern the choice of columns as a whole. */
const ownFields = ["effectiveOn", "dayOrder"];

/** What each column means, and from which day the facts hold; leads to the comparison. */
export function MappingForm({ importId, headings, samples, mapping, guess, precedent, effectiveOn }: MappingFormProps) {
  const [columns, setColumns] = useState(mapping.columns);
  const [dayOrder, setDayOrder] = useState<DayOrder | null>(mapping.dayOrder);
  const [day, setDay] = useState(effectiveOn);
  const { progress, problems, isRunning, start } = useImportRun();
  const hasDays = dayFields.some((field) => columns[field] !== undefined);
  const shown = problems.map(({ field, message }) =>
    field && ownFields.includes(field) ? { field, message } : { message },
  );

  /** A meaning belongs to one column: given to another, it leaves the first. */
  function mean(column: number, meaning: string) {
    const rest = Object.entries(columns).filter(([field, index]) => index !== column && field !== meaning);
    setColumns(Object.fromEntries(isImportField(meaning) ? [...rest, [meaning, column]] : rest));
  }

  function compare(event: SyntheticEvent) {
    event.preventDefault();
    const body = { importId, effectiveOn: day, mapping: { columns, dayOrder: hasDays ? dayOrder : null } };
    void start({ url: "/api/import/compare", body: JSON.stringify(body) });
  }

  return (
    <form onSubmit={compare} className="flex flex-col gap-6">
      <FormSummary problems={shown} />
      {precedent && <PrecedentNote precedent={precedent} guess={guess} chosen={columns} onTake={setColumns} />}
      <SourceNote headings={headings} samples={samples} guess={guess} chosen={columns} />
      <div className="flex flex-wrap gap-x-8 gap-y-4">
        <Field
          label="Day whose facts the file states"
          hint="What is new or different holds from this day on; pages as of an earlier day stay as they are."
          error={problemOf(problems, "effectiveOn")}
          className="max-w-sm"
        >
          <DateInput name="effectiveOn" required value={day} onChange={(event) => setDay(event.currentTarget.value)} />
        </Field>
        {hasDays && (
          <Field
            label="Dates with slashes"
            hint="Needed only if the file’s own dates do not tell."
            error={problemOf(problems, "dayOrder")}
            className="max-w-sm"
          >
            <Select
              name="dayOrder"
              value={dayOrder ?? ""}
              onChange={({ currentTarget: { value } }) => setDayOrder(isDayOrder(value) ? value : null)}
            >
              <option value="">As the file shows</option>
              {dayOrders.map((order) => (
                <option key={order} value={order}>
                  {dayOrderNames[order]}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      <MappingTable headings={headings} samples={samples} columns={columns} onMean={mean} />
      {progress && <ProgressBar progress={progress} />}
      <div>
        <Button type="submit" variant="primary" pending={isRunning}>
          Compare with the register
        </Button>
      </div>
    </form>
  );
}
