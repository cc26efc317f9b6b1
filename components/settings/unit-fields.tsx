import type { ProblemFinder } from "../action-form";
import { DateInput, Field, TextInput } from "../ui/field";
import { ParentSelect, type UnitChoice } from "./parent-select";

type UnitFieldsProps = {
  problem: ProblemFinder;
  units: readonly UnitChoice[];
  unit?: { id: string; code: string; name: string; parentId: string } | undefined;
  fromHint: string;
};

/** Code, name, place in the tree, and from when: of a new unit, or of the one given. */
export function UnitFields({ problem, units, unit, fromHint }: UnitFieldsProps) {
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[1fr_9rem]">
        <Field label="Name" error={problem("name")}>
          <TextInput name="name" defaultValue={unit?.name ?? ""} required autoComplete="off" />
        </Field>
        <Field label="Code" error={problem("code")}>
          <TextInput name="code" defaultValue={unit?.code ?? ""} required autoComplete="off" />
        </Field>
      </div>
      <Field label="Unit above" error={problem("parentId")}>
        <ParentSelect units={units} value={unit?.parentId ?? ""} except={unit?.id} />
      </Field>
      <Field label="From" hint={fromHint} error={problem("from")} required={false}>
        <DateInput name="from" />
      </Field>
    </>
  );
}
