import Link from "next/link";
import type { ComponentProps } from "react";
import { classes } from "./classes";
import { Spinner } from "./spinner";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
type Look = { variant?: ButtonVariant | undefined; size?: "small" | "medium" | undefined };

/** The classes of a button, which button.css knows, for what must look like one: a trigger of another primitive, a download link. */
export function buttonClasses({ variant = "secondary", size = "medium" }: Look = {}): string {
  return `button button-${variant} button-${size}`;
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
