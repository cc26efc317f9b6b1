"use client";

import { type ReactNode, useState } from "react";
import { classes } from "@/components/ui/classes";
import { typedAmount } from "@/lib/domain/spend";

/** A control in the middle of a sentence: as wide as what is in it. */
const inline =
  "mx-0.5 inline-block h-8 max-w-full rounded-md border border-line-strong bg-surface-raised px-2 align-middle text-sm font-medium text-ink shadow-raised field-sizing-content touch:h-11 touch:text-[1rem] focus-visible:border-accent aria-invalid:border-danger";

type InlineSelectProps<T extends string> = {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
};

export function InlineSelect<T extends string>({ label, value, options, onChange }: InlineSelectProps<T>) {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen) onChange(chosen.value);
      }}
      className={inline}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

type InlineNumberProps = {
  label: string;
  value: number;
  /** Not a number while what is typed is none: the page then says so and saves nothing. */
  onChange: (value: number) => void;
  before?: ReactNode;
  after?: ReactNode;
};

/** Digits, in groups set apart by spaces when they are not being typed. */
export function InlineNumber({ label, value, onChange, before, after }: InlineNumberProps) {
  const [typing, setTyping] = useState<string | null>(null);
  return (
    <span className="whitespace-nowrap">
      {before}
      <input
        aria-label={label}
        aria-invalid={Number.isNaN(value) || undefined}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={typing ?? grouped(value)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setTyping(event.target.value);
          onChange(numberIn(event.target.value));
        }}
        onBlur={() => !Number.isNaN(value) && setTyping(null)}
        className={classes(inline, "min-w-10 text-right tabular-nums")}
      />
      {after}
    </span>
  );
}

function numberIn(text: string): number {
  const amount = typedAmount(text, "");
  return amount.ok && amount.value !== null ? Number(amount.value) : Number.NaN;
}

/** 100000 as "100 000": no comma, which some read as the point. */
function grouped(value: number): string {
  if (Number.isNaN(value)) return "";
  const [whole = "", part] = String(value).split(".");
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, "\u202f");
  return part === undefined ? groups : `${groups}.${part}`;
}
