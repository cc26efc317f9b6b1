import Form from "next/form";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { Segments } from "@/components/ui/segments";
import { type CoverageAddress, coverageHref } from "@/lib/domain/coverage-address";
import { type Gap, gapKindNames, gapKinds, severities, severityNames } from "@/lib/domain/gap";

/** Severity as links with their numbers, kind as a form: both live in the address and work without a script. */
export function GapFilters({ gaps, address }: { gaps: readonly Gap[]; address: CoverageAddress }) {
  const { kind, severity, unitId, asOf } = address;
  const ofKind = gaps.filter((gap) => kind === null || gap.kind === kind);
  const present = gapKinds.filter((each) => each === kind || gaps.some((gap) => gap.kind === each));
  const segments = [null, ...severities].map((each) => {
    const count = ofKind.filter((gap) => each === null || gap.severity === each).length;
    const name = each === null ? "All" : severityNames[each];
    return { href: coverageHref(address, { severity: each }), label: `${name} ${count}`, current: severity === each };
  });
  return (
    <div className="mb-3 flex flex-wrap items-end justify-between gap-3 print:hidden">
      <Segments label="Severity" segments={segments} />
      <Form action="/coverage" scroll={false} className="flex items-end gap-2">
        {asOf && <input type="hidden" name="asOf" value={asOf} />}
        {unitId && <input type="hidden" name="unit" value={unitId} />}
        {severity && <input type="hidden" name="severity" value={severity} />}
        <Field label="Kind" labelHidden>
          <Select key={kind} name="kind" defaultValue={kind ?? ""} className="w-60">
            <option value="">Every kind</option>
            {present.map((each) => (
              <option key={each} value={each}>
                {gapKindNames[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Button type="submit">Show</Button>
      </Form>
    </div>
  );
}
