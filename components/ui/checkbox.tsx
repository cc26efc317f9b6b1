import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes";

type ChoiceProps = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; hint?: ReactNode };

/** A native box with its label; the whole row can be hit. */
export function Checkbox({ label, hint, className, ...rest }: ChoiceProps) {
  return (
    <Choice
      {...rest}
      type="checkbox"
      label={label}
      hint={hint}
      className={classes("[&_input]:rounded-sm", className)}
    />
  );
}

/** One of several: give those of a group the same `name`, inside a `<fieldset>` with a `<legend>`. */
export function Radio({ label, hint, className, ...rest }: ChoiceProps) {
  return <Choice {...rest} type="radio" label={label} hint={hint} className={className} />;
}

function Choice({ label, hint, className, ...rest }: ChoiceProps & { type: "checkbox" | "radio" }) {
  return (
    <label className={classes("flex items-start gap-2.5 py-1 touch:min-h-11 touch:py-2.5", className)}>
      <input {...rest} className="mt-0.5 size-4.5 shrink-0" />
      <span className="flex flex-col text-sm">
        <span>{label}</span>
        {hint && <span className="text-ink-soft">{hint}</span>}
      </span>
    </label>
  );
}

/** A box alone, for rows of a table; `label` says what it selects. */
export function RowCheckbox({ label, className, ...rest }: Omit<ComponentProps<"input">, "type"> & { label: string }) {
  return (
    <span className={classes("inline-grid touch:size-11 place-items-center", className)}>
      <input {...rest} type="checkbox" aria-label={label} className="size-4.5" />
    </span>
  );
}
