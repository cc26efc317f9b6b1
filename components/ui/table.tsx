import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes";

type TableProps = Omit<ComponentProps<"table">, "children"> & {
  /** Names the table for screen readers, who can jump to it. */
  caption: string;
  children: ReactNode;
};

/**
 * Dense, with a head that stays in sight; under 768 px each row becomes a card, whose cells say their column themselves
 * (`label` of Td). Give it `<thead>` and `<tbody>` with Tr, Th and Td.
 */
export function Table({ caption, className, children, ...rest }: TableProps) {
  return (
    <table
      {...rest}
      className={classes(
        "w-full border-separate border-spacing-0 text-left text-sm max-md:block [&_thead]:max-md:sr-only",
        className,
      )}
    >
      <caption className="sr-only">{caption}</caption>
      {children}
    </table>
  );
}

export function TableBody(props: ComponentProps<"tbody">) {
  return <tbody {...props} className={classes("max-md:flex max-md:flex-col max-md:gap-3", props.className)} />;
}

export function Tr({ className, selected, ...rest }: ComponentProps<"tr"> & { selected?: boolean | undefined }) {
  return (
    <tr
      {...rest}
      data-selected={selected || undefined}
      className={classes(
        "group/row max-md:flex max-md:flex-col max-md:gap-1.5 max-md:rounded-lg max-md:border max-md:border-line max-md:bg-surface-raised max-md:p-4 max-md:shadow-raised data-selected:bg-accent-soft md:[tbody_&]:hover:bg-surface-hover md:[tbody_&]:data-selected:hover:bg-accent-soft",
        className,
      )}
    />
  );
}

/** Heading of a column, or with `scope="row"` of a row: the cell that names it. */
export function Th({
  className,
  scope = "col",
  align,
  ...rest
}: ComponentProps<"th"> & { align?: "left" | "right" | undefined }) {
  const look =
    scope === "col"
      ? "sticky top-(--header) z-1 h-9 border-b border-line bg-surface text-xs font-medium whitespace-nowrap text-ink-soft print:static"
      : "border-b border-line py-2.5 align-top font-normal max-md:border-0 max-md:py-0 max-md:text-base";
  return (
    <th
      {...rest}
      scope={scope}
      className={classes("px-3", look, align === "right" && "md:text-right", "max-md:px-0", className)}
    />
  );
}

type TdProps = ComponentProps<"td"> & {
  /** The column's name, shown before the value where rows are cards. */
  label?: string | undefined;
  /** Numbers stand to the right, under each other. */
  align?: "left" | "right" | undefined;
};

export function Td({ label, align, className, ...rest }: TdProps) {
  return (
    <td
      {...rest}
      data-label={label}
      className={classes(
        "border-b border-line px-3 py-2.5 align-top max-md:border-0 max-md:p-0",
        label &&
          "max-md:grid max-md:grid-cols-[7rem_1fr] max-md:justify-items-start max-md:gap-2 max-md:before:text-ink-soft max-md:before:content-[attr(data-label)]",
        align === "right" && "tabular-nums md:text-right",
        className,
      )}
    />
  );
}
