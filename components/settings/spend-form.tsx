"use client";

import { setUnitSpendsAction } from "@/lib/actions/units";
import { type MonthSpend, monthText } from "@/lib/domain/spend";
import { Field, TextInput } from "../ui/field";
import { SettingsForm } from "./settings-form";

type SpendFormProps = { unitId: string; spends: readonly MonthSpend[]; seen: string };

/** One field for each month, named by it. */
export function SpendForm({ unitId, spends, seen }: SpendFormProps) {
  return (
    <SettingsForm
      action={setUnitSpendsAction}
      hidden={{ unitId, seen }}
      submit="Save spend"
      saved={JSON.stringify(spends)}
    >
      {(problem) => (
        <div className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-3 lg:grid-cols-6">
          {spends.map(({ month, amount }) => (
            <Field key={month} label={monthText(month)} error={problem(month)}>
              <TextInput
                name={month}
                inputMode="decimal"
                autoComplete="off"
                defaultValue={amount ?? ""}
                className="text-right"
              />
            </Field>
          ))}
        </div>
      )}
    </SettingsForm>
  );
}
