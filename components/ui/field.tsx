"use client";

import { type ComponentProps, createContext, type ReactNode, use, useId } from "react";
import { classes } from "./classes";

type Wiring = { id: string; describedBy: string | undefined; invalid: boolean; required: boolean | undefined };

const FieldContext = createContext<Wiring | null>(null);

type FieldProps = {
  label: ReactNode;
  /** Shown beside the field at all times: what to type, in which form. */
  hint?: ReactNode;
  /** What is wrong with the value, as refused. */
  error?: ReactNode;
  required?: boolean | undefined;
  /** The label is read out but not shown, for fields whose place says what they are. */
  labelHidden?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** Ties a label, a hint and an error to the one control inside it. */
export function Field({ label, hint, error, required, labelHidden, className, children }: FieldProps) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <FieldContext value={{ id, describedBy, invalid: Boolean(error), required }}>
      <div className={classes("flex flex-col gap-1.5", className)}>
        <label htmlFor={id} className={labelHidden ? "sr-only" : "text-sm font-medium"}>
          {label}
          {required === false && <span className="font-normal text-ink-soft"> (optional)</span>}
        </label>
        {children}
        {hint && (
          <p id={`${id}-hint`} className="text-sm text-pretty text-ink-soft">
            {hint}
          </p>
        )}
        {error && (
          <p id={`${id}-error`} className="text-sm text-pretty text-danger">
            {error}
          </p>
        )}
      </div>
    </FieldContext>
  );
}

/** The attributes that make a control of your own part of the Field around it. Outside of one: none. */
export function useFieldControl() {
  const field = use(FieldContext);
  if (!field) return {};
  return {
    id: field.id,
    "aria-describedby": field.describedBy,
    "aria-invalid": field.invalid || undefined,
    required: field.required,
  };
}

// 16 px on touch: iOS zooms into anything smaller as soon as it has the focus.
export const controlClasses =
  "w-full min-w-0 rounded-md border border-line-strong bg-surface-raised px-3 text-sm text-ink shadow-raised transition-colors touch:text-[1rem] focus-visible:border-accent focus-visible:outline-offset-0 disabled:bg-surface-hover disabled:text-ink-soft aria-invalid:border-danger";

const oneLine = "h-9 touch:h-11";

export function TextInput({ className, type = "text", ...rest }: ComponentProps<"input">) {
  return <input {...useFieldControl()} {...rest} type={type} className={classes(controlClasses, oneLine, className)} />;
}

/** The browser's own date field: it knows the reader's calendar, and its value is always a Day ("2026-03-31"). */
export function DateInput({ className, ...rest }: Omit<ComponentProps<"input">, "type">) {
  return <TextInput {...rest} type="date" className={classes("max-w-48", className)} />;
}

export function TextArea({ className, rows = 4, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      {...useFieldControl()}
      {...rest}
      rows={rows}
      className={classes(controlClasses, "py-2 leading-6", className)}
    />
  );
}

export function Select({ className, children, ...rest }: ComponentProps<"select">) {
  return (
    <span className={classes("relative block", className)}>
      <select {...useFieldControl()} {...rest} className={classes(controlClasses, oneLine, "appearance-none pr-9")}>
        {children}
      </select>
      <OpensBelow />
    </span>
  );
}

/** Says that a control opens a list; its parent is `relative`. */
export function OpensBelow() {
  return (
    <svg
      viewBox="0 0 16 16"
      fill="none"
      aria-hidden="true"
      className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-soft"
    >
      <path d="m4 6.5 4 4 4-4" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
