import Link from "next/link";
import type { ComponentProps } from "react";
import { classes } from "./classes";
import { Spinner } from "./spinner";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
type Look = { variant?: ButtonVariant | undefined; size?: "small" | "medium" | undefined };

const base =
  "relative inline-flex shrink-0 items-center justify-center gap-2 rounded-md border font-medium whitespace-nowrap select-none transition-colors touch:min-h-11 touch:min-w-11 disabled:opacity-50 aria-disabled:opacity-70";

const variants: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-ink text-surface-raised shadow-raised not-disabled:hover:bg-ink/85",
  secondary: "border-line-strong/60 bg-surface-raised text-ink shadow-raised not-disabled:hover:bg-surface-hover",
  quiet: "border-transparent text-ink not-disabled:hover:bg-surface-hover",
  danger: "border-transparent bg-danger text-on-danger shadow-raised not-disabled:hover:bg-danger/85",
};

const sizes = { small: "h-8 px-2.5 text-sm", medium: "h-9 px-3.5 text-sm" };

/** The classes of a button, for what must look like one: a trigger of another primitive, a download link. */
export function buttonClasses({ variant = "secondary", size = "medium" }: Look = {}): string {
  return classes(base, variants[variant], sizes[size]);
}

type ButtonProps = ComponentProps<"button"> & Look & { pending?: boolean | undefined };

/**
 * A pending button keeps its width and the focus, says that it is busy, and does nothing: were it disabled, the focus
 * would be lost and the keyboard user with it.
 */
export function Button({ variant, size, pending = false, type = "button", className, children, ...rest }: ButtonProps) {
  const inert = pending ? { "aria-disabled": true, "aria-busy": true, onClick: undefined } : {};
  return (
    <button
      {...rest}
      {...inert}
      type={pending ? "button" : type}
      className={classes(buttonClasses({ variant, size }), className)}
    >
      {pending && <Spinner className="absolute" />}
      <span className={classes("inline-flex items-center gap-2", pending && "opacity-0")}>{children}</span>
    </button>
  );
}

/** Goes to a page and looks like a button. */
export function LinkButton({ variant, size, className, ...rest }: ComponentProps<typeof Link> & Look) {
  return <Link {...rest} className={classes(buttonClasses({ variant, size }), className)} />;
}

/** A square button that shows only an icon; `label` is its name. */
export function IconButton({ label, className, ...rest }: ButtonProps & { label: string }) {
  return (
    <Button variant="quiet" {...rest} aria-label={label} title={label} className={classes("w-9 px-0!", className)} />
  );
}
