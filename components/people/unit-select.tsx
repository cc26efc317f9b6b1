import { Select } from "@/components/ui/field";

export type UnitOption = { id: string; name: string; depth: number };

type UnitSelectProps = { name: string; units: readonly UnitOption[]; start: string | null; none: string };

/** Chooses a unit of the tree; `none` is what choosing no unit is called. */
export function UnitSelect({ name, units, start, none }: UnitSelectProps) {
  return (
    <Select name={name} defaultValue={start ?? ""}>
      <option value="">{none}</option>
      {units.map((unit) => (
        <option key={unit.id} value={unit.id}>
          {/* Options cannot be indented by style. */}
          {"\u2003".repeat(unit.depth)}
          {unit.name}
        </option>
      ))}
    </Select>
  );
}
