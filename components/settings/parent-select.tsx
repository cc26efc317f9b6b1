import type { UnitOption } from "@/lib/domain/unit";
import { Select } from "../ui/field";

/** The unit above, chosen from the tree; `except` and nothing else stays out, as the rest is for the rule to say. */
export function ParentSelect({
  units,
  value,
  except,
}: {
  units: readonly UnitOption[];
  value: string;
  except?: string | undefined;
}) {
  return (
    <Select name="parentId" defaultValue={value}>
      <option value="">None: at the top</option>
      {units
        .filter(({ id }) => id !== except)
        .map(({ id, name, depth }) => (
          <option key={id} value={id}>
            {"\u2003".repeat(depth)}
            {name}
          </option>
        ))}
    </Select>
  );
}
