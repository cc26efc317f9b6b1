import { type Refused, typedOr } from "../form-dialog";
import { DateInput, Field, TextInput } from "../ui/field";
import { problemOf } from "../ui/problems";
import { ParentSelect, type UnitChoice } from "./parent-select";

type UnitFieldsProps = {
  refused: Refused;
  units: readonly UnitChoice[];
  unit?: { id: string; code: string; name: string; parentId: string } | undefined;
  fromHint: string;
};

/** Code, name, place in the tree, and from when: of a new unit, or of the one given. */
export function UnitFields({ refused, units, unit, fromHint }: UnitFieldsProps) {
  const error = (field: string) => problemOf(refused.problems, field);
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[1fr_9rem]">
        <Field label="Name" error={error("name")}>
          <TextInput
            name="name"
            defaultValue={typedOr(refused, "name", unit?.name ?? "")}
            required
            autoComplete="off"
          />
        </Field>
        <Field label="Code" error={error("code")}>
          <TextInput
            name="code"
            defaultValue={typedOr(refused, "code", unit?.code ?? "")}
            required
            autoComplete="off"
          />
        </Field>
      </div>
      <Field label="Unit above" error={error("parentId")}>
        <ParentSelect units={units} value={typedOr(refused, "parentId", unit?.parentId ?? "")} except={unit?.id} />
      </Field>
      <Field label="From" hint={fromHint} error={error("from")} required={false}>
        <DateInput name="from" defaultValue={typedOr(refused, "from", "")} />
      </Field>
    </>
  );
}
