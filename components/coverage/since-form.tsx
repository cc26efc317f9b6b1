import Form from "next/form";
import { Button } from "@/components/ui/button";
import { DateInput, Field } from "@/components/ui/field";
import type { Day } from "@/lib/domain/day";

type SinceFormProps = {
  /** The page, and the parameter of its address that the earlier day is. */
  action: string;
  name: string;
  label: string;
  submit: string;
  /** The day of the page, which stays; null is today. */
  asOf: Day | null;
  day: Day;
  problem: string | null;
};

/** Chooses an earlier day by the address: it works without a script. */
export function SinceForm({ action, name, label, submit, asOf, day, problem }: SinceFormProps) {
  return (
    <Form action={action} scroll={false} className="flex flex-wrap items-start gap-2 print:hidden">
      {asOf !== null && <input type="hidden" name="asOf" value={asOf} />}
      <Field label={label} error={problem ?? undefined}>
        <DateInput name={name} defaultValue={day} min="1900-01-01" max="2199-12-31" required />
      </Field>
      <Button type="submit" className="mt-[1.6875rem]">
        {submit}
      </Button>
    </Form>
  );
}
