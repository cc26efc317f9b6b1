"use client";

import { Field, Select } from "@/components/ui/field";
import { type Notation, notationNames, notations } from "@/lib/domain/spend-amount";

type NotationFieldProps = {
  value: Notation | "";
  onChange: (notation: Notation | "") => void;
  error: string | undefined;
};

/** How amounts are written, for when they do not say it themselves. */
export function NotationField({ value, onChange, error }: NotationFieldProps) {
  return (
    <Field label="Amounts are written as" error={error} className="max-w-72">
      <Select
        name="notation"
        value={value}
        onChange={(event) => onChange(notations.find((each) => each === event.target.value) ?? "")}
      >
        <option value="">Find out from the amounts</option>
        {notations.map((notation) => (
          <option key={notation} value={notation}>
            {notationNames[notation]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
