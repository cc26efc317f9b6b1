import type { UnitOption } from "@/lib/domain/unit";
import type { ProblemFinder } from "../action-form";
import { DateInput, Field, TextInput } from "../ui/field";
import { ParentSelect } from "./parent-select";
import { TagField } from "./tag-field";

type UnitFieldsProps = {
  problem: ProblemFinder;
  units: readonly UnitOption[];
  unit?: { id: string; code: string; name: string; parentId: string; tags: readonly string[] } | undefined;
  /** Tags that units have already. */
  tags: readonly string[];
  fromHint: string;
};

/** Code, name, place in the tree, tags, and from when: of a new unit, or of the one given. */
export function UnitFields({ problem, units, unit, tags, fromHint }: UnitFieldsProps) {
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
      <Field
        label="Tags"
        hint="Rules of the coverage policy can speak of all units with a tag, such as customer-facing."
        error={problem("tags")}
        required={false}
      >
        <TagField start={unit?.tags ?? []} known={tags} />
      </Field>
      <Field label="From" hint={fromHint} error={problem("from")} required={false}>
        <DateInput name="from" />
      </Field>
    </>
  );
}
