"use client";

import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { HiddenFields, useSentForm } from "@/components/action-form";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/field";
import { problemOf } from "@/components/ui/problems";
import { SubmitButton } from "@/components/ui/submit-button";
import { setUnitSpendsAction } from "@/lib/actions/units";
import type { GridRow } from "./grid-row";

type SpendRowFormProps = {
  row: GridRow;
  months: readonly { month: string; long: string }[];
  seen: string;
  onEnd: () => void;
};

/** A unit's months as fields in their place. Enter saves, Escape gives up; an empty field is a month that is not known. */
export function SpendRowForm({ row: { id, name, spends }, months, seen, onEnd }: SpendRowFormProps) {
  const form = useId();
  const first = useRef<HTMLInputElement>(null);
  const { problems, pending, onSubmit } = useSentForm(setUnitSpendsAction, onEnd);
  useEffect(() => first.current?.focus(), []);

  function keys(event: KeyboardEvent) {
    if (event.key === "Escape") onEnd();
  }

  return (
    <tr onKeyDown={keys}>
      <th scope="row">
        <bdi className="font-medium">{name}</bdi>
        <form id={form} noValidate onSubmit={onSubmit}>
          <HiddenFields values={{ unitId: id, seen }} />
          <p role="alert" className="text-sm text-danger empty:hidden">
            {[...new Set(problems.map(({ message }) => message))].join(" ")}
          </p>
        </form>
      </th>
      {spends.map(({ month, amount }, index) => (
        <td key={month}>
          <TextInput
            ref={index === 0 ? first : null}
            form={form}
            name={month}
            aria-label={`${name}, ${months[index]?.long}`}
            aria-invalid={problemOf(problems, month) ? true : undefined}
            inputMode="decimal"
            autoComplete="off"
            defaultValue={amount ?? ""}
          />
        </td>
      ))}
      <td>
        <span className="flex flex-col gap-1">
          <SubmitButton form={form} size="small" pending={pending}>
            Save
          </SubmitButton>
          <Button size="small" variant="quiet" onClick={onEnd}>
            Cancel
          </Button>
        </span>
      </td>
    </tr>
  );
}
