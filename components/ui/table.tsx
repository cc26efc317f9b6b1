import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes";

type TableProps = Omit<ComponentProps<"table">, "children"> & {
  /** Names the table for screen readers, who can jump to it. */
  caption: string;
  children: ReactNode;
};

/**
 * Dense, with a head that stays in sight; under 768 px each row becomes a card, whose cells say their column themselves
 * (`label` of Td). Give it `<thead>` and `<tbody>` with Tr, Th and Td. How it looks is in table.css.
 */
export function Table({ caption, className, children, ...rest }: TableProps) {
  return (
    <table {...rest} className={classes("data-table", className)}>
      <caption className="sr-only">{caption}</caption>
      {children}
    </table>
  );
}

export function Tr({ selected, ...rest }: ComponentProps<"tr"> & { selected?: boolean | undefined }) {
  return <tr {...rest} data-selected={selected || undefined} />;
}

/** Heading of a column, or with `scope="row"` of a row: the cell that names it. */
export function Th({ scope = "col", align, ...rest }: ComponentProps<"th"> & { align?: "left" | "right" | undefined }) {
  return <th {...rest} scope={scope} data-align={align} />;
}

type TdProps = ComponentProps<"td"> & {
  /** The column's name, shown before the value where rows are cards. */
  label?: string | undefined;
  /** Numbers stand to the right, under each other. */
  align?: "left" | "right" | undefined;
};

export function Td({ label, align, ...rest }: TdProps) {
  return <td {...rest} data-label={label} data-align={align} />;
}
