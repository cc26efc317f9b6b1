"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import type { Day } from "@/lib/domain/day";
import { type Destination, isWithin } from "./navigation";
import { PendingHint } from "./pending-hint";
import { classes } from "./ui/classes";
import { useAsOf } from "./use-as-of";

type NavLinkProps = {
  destination: Pick<Destination, "href" | "dated" | "also">;
  today: Day;
  className: string;
  onClick?: (() => void) | undefined;
  children: ReactNode;
};

/** Leads to a page, on the day that is in view, and says when it is the one in view. Style it by `aria-current`. */
export function NavLink({ destination, today, className, onClick, children }: NavLinkProps) {
  const { href, dated } = destination;
  const pathname = usePathname();
  const { asOf } = useAsOf(today);
  return (
    <Link
      href={(dated && asOf ? `${href}?asOf=${asOf}` : href) as Route}
      aria-current={isWithin(pathname, destination) ? "page" : undefined}
      className={classes("relative", className)}
      {...(onClick && { onClick })}
    >
      {children}
      <PendingHint />
    </Link>
  );
}
