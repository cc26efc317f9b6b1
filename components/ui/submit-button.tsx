"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button";

/** Submits the form around it, and is pending while that form is. */
export function SubmitButton({ variant = "primary", pending, ...rest }: ComponentProps<typeof Button>) {
  const status = useFormStatus();
  return <Button {...rest} variant={variant} type="submit" pending={pending ?? status.pending} />;
}
