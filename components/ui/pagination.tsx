import { ChevronLeft, ChevronRight } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { buttonClasses } from "./button";
import { classes } from "./classes";

type PaginationProps = {
  /** Addresses of the neighbouring pages; null where there is none. */
  previous: string | null;
  next: string | null;
  /** Where one is ("51 to 100 of 412"), between the two. */
  children?: React.ReactNode;
};

/** For keyset paging: it knows its neighbours and no page numbers. */
export function Pagination({ previous, next, children }: PaginationProps) {
  return (
    <nav aria-label="Pages" className="mt-4 flex items-center justify-between gap-4 text-sm text-ink-soft print:hidden">
      <Step href={previous} rel="prev">
        <ChevronLeft aria-hidden="true" className="size-4" />
        Previous
      </Step>
      <span>{children}</span>
      <Step href={next} rel="next">
        Next
        <ChevronRight aria-hidden="true" className="size-4" />
      </Step>
    </nav>
  );
}

function Step({ href, rel, children }: { href: string | null; rel: "prev" | "next"; children: React.ReactNode }) {
  const look = buttonClasses({ size: "small" });
  // A link without an address is the way to say "a link that leads nowhere now".
  if (href === null)
    return (
      <span aria-hidden="true" className={classes(look, "invisible")}>
        {children}
      </span>
    );
  return (
    <Link href={href as Route} rel={rel} prefetch={false} className={look}>
      {children}
    </Link>
  );
}
