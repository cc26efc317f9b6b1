import Form from "next/form";
import type { Day } from "@/lib/domain/day";
import { type PlanAddress, planHref } from "@/lib/domain/plan-address";
import { Button } from "../ui/button";
import { DateInput, Field } from "../ui/field";
import { Segments } from "../ui/segments";

type PlanDayFormProps = { planId: string; address: PlanAddress; day: Day; isToday: boolean };

/** On top of which day the plan is tried, and what it is compared with, by the address. */
export function PlanDayForm({ planId, address, day, isToday }: PlanDayFormProps) {
  const { view, against, everything } = address;
  return (
    <div className="mb-6 flex flex-wrap items-end gap-x-6 gap-y-3 print:hidden">
      <Form action={`/plans/${planId}`} scroll={false} className="flex flex-wrap items-end gap-3">
        {view !== "steps" && <input type="hidden" name="view" value={view} />}
        {against === "today" && <input type="hidden" name="against" value="today" />}
        {everything && <input type="hidden" name="everything" value="1" />}
        <Field label="On top of">
          <DateInput key={day} name="day" defaultValue={day} min="1900-01-01" max="2199-12-31" required />
        </Field>
        <Button type="submit">Show</Button>
      </Form>
      {!isToday && view !== "steps" && (
        <Segments
          label="Compared with"
          segments={[
            {
              href: planHref(planId, address, { against: "day" }),
              label: "Compared with that day without it",
              current: against === "day",
            },
            {
              href: planHref(planId, address, { against: "today" }),
              label: "With today",
              current: against === "today",
            },
          ]}
        />
      )}
    </div>
  );
}
