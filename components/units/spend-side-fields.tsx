import type { ProblemFinder } from "@/components/action-form";
import { DateInput, Field, Select } from "@/components/ui/field";
import type { Day } from "@/lib/domain/day";
import { type SpendSide, spendSideNames, spendSides } from "@/lib/domain/spend-owner";

type SpendSideFieldsProps = { start: SpendSide; today: Day; problem: ProblemFinder };

/** As what somebody owns a unit's spend, and from when on. */
export function SpendSideFields({ start, today, problem }: SpendSideFieldsProps) {
  return (
    <>
      <Field label="As" error={problem("side")}>
        <Select name="side" defaultValue={start}>
          {spendSides.map((side) => (
            <option key={side} value={side}>
              {spendSideNames[side]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="From" error={problem("from")}>
        <DateInput name="from" defaultValue={today} />
      </Field>
    </>
  );
}
