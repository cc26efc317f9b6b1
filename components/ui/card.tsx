import type { ComponentProps } from "react";
import { classes } from "./classes";

/** A raised sheet. */
export function Card({ className, ...rest }: ComponentProps<"div">) {
  return (
    <div
      {...rest}
      className={classes("rounded-lg border border-line bg-surface-raised p-5 shadow-raised max-md:p-4", className)}
    />
  );
}
