import Form from "next/form";
import { Button } from "@/components/ui/button";
import { DateInput, Field } from "@/components/ui/field";
import { Segments } from "@/components/ui/segments";
import { UnitPicker } from "@/components/units/unit-picker";
import { type CompareAddress, compareHref } from "@/lib/domain/compare-address";
import { type Day, monthBefore } from "@/lib/domain/day";
import { personaShortNames, personas } from "@/lib/domain/persona";
import { quickDays } from "@/lib/domain/quick-days";

type CompareFormProps = {
  address: CompareAddress;
  start: { from: string; to: string };
  unit: { id: string; name: string } | null;
  today: Day;
  error: { field: "from" | "to"; problem: string } | null;
};

/** Chooses the two days and whose people are compared, by the address: it works without a script. */
export function CompareForm({ address, start, unit, today, error }: CompareFormProps) {
  const errorOf = (field: "from" | "to") => (error?.field === field ? "Choose another day." : undefined);
  const range = { min: "1900-01-01", max: "2199-12-31", required: true };
  return (
    <div className="mb-6 flex flex-col gap-3 print:hidden">
      <Form action="/compare" scroll={false} className="flex flex-wrap items-start gap-3">
        <Field label="From the end of" error={errorOf("from")}>
          <DateInput name="from" defaultValue={start.from} {...range} />
        </Field>
        <Field label="To the end of" error={errorOf("to")}>
          <DateInput name="to" defaultValue={start.to} {...range} />
        </Field>
        <Field label="Unit" className="w-64 max-md:w-full">
          <UnitPicker name="unit" start={unit} none="Whole organisation" asOf={start.to} />
        </Field>
        {address.persona !== null && <input type="hidden" name="persona" value={address.persona} />}
        <Button type="submit" variant="primary" className="mt-[1.6875rem] max-md:mt-0">
          Compare
        </Button>
      </Form>
      <Segments
        label="Since"
        segments={sinceDays(today).map(({ name, day }) => ({
          href: compareHref({ ...address, from: day, to: null }),
          label: name,
          current: start.from === day && start.to === today,
        }))}
      />
      <Segments
        label="Persona"
        segments={[null, ...personas].map((persona) => ({
          href: compareHref({ ...address, persona }),
          label: persona === null ? "All personas" : personaShortNames[persona],
          current: address.persona === persona,
        }))}
      />
    </div>
  );
}

function sinceDays(today: Day): { name: string; day: Day }[] {
  const others = quickDays(today).filter(({ day }) => day !== today && day !== monthBefore(today));
  return [{ name: "A month ago", day: monthBefore(today) }, ...others].map(({ name, day }) => ({
    name: `Since ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    day,
  }));
}
