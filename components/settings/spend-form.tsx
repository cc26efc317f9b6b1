"use client";

import { useActionState } from "react";
import { newForm } from "@/lib/actions/form-state";
import { setUnitSpendsAction } from "@/lib/actions/units";
import { type MonthSpend, monthText } from "@/lib/domain/spend";
import { typedOr } from "../form-dialog";
import { Field, TextInput } from "../ui/field";
import { FormSummary } from "../ui/form-summary";
import { problemOf } from "../ui/problems";
import { SubmitButton } from "../ui/submit-button";
import { useDoneToast } from "../use-done-toast";

type SpendFormProps = { unitId: string; spends: readonly MonthSpend[]; seen: string };

/** One field for each month, named by it. */
export function SpendForm({ unitId, spends, seen }: SpendFormProps) {
  const [state, send] = useActionState(setUnitSpendsAction, newForm);
  useDoneToast(state);
  const refused = state.status === "refused" ? state : { problems: [], values: {} };
  return (
    <form key={JSON.stringify([spends, refused.values])} action={send} noValidate className="flex flex-col gap-4">
      <FormSummary problems={refused.problems} />
      <input type="hidden" name="unitId" value={unitId} />
      <input type="hidden" name="seen" value={seen} />
      <div className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-3 lg:grid-cols-6">
        {spends.map(({ month, amount }) => (
          <Field key={month} label={monthText(month)} error={problemOf(refused.problems, month)}>
            <TextInput
              name={month}
              inputMode="decimal"
              autoComplete="off"
              defaultValue={typedOr(refused, month, amount ?? "")}
              className="text-right"
            />
          </Field>
        ))}
      </div>
      <SubmitButton className="self-start">Save spend</SubmitButton>
    </form>
  );
}
