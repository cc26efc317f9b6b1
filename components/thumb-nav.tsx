"use client";

import { Ellipsis } from "lucide-react";
import { usePathname } from "next/navigation";
import { useState } from "react";
import { type AccessRole, may } from "@/lib/domain/access";
import type { Day } from "@/lib/domain/day";
import { NavLink } from "./nav-link";
import { type Destination, destinations, isWithin } from "./navigation";
import { Dialog } from "./ui/dialog";

const place =
  "flex h-14 w-full flex-col items-center justify-center gap-0.5 text-xs font-medium text-ink-soft aria-[current]:text-ink aria-[current]:shadow-[inset_0_2px_0_var(--ink)] [&>svg]:size-5";

/** The pages at the foot of narrow windows, in reach of the thumb: four at most, the others behind "More". */
export function ThumbNav({ role, today }: { role: AccessRole; today: Day }) {
  const allowed = destinations.filter(({ permission }) => may(role, permission));
  const shown = allowed.slice(0, 4);
  const others = allowed.slice(4);
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface-raised pb-[env(safe-area-inset-bottom)] lg:hidden print:hidden"
    >
      <ul className="mx-auto flex max-w-lg">
        {shown.map((destination) => (
          <li key={destination.href} className="min-w-0 flex-1">
            <NavLink destination={destination} today={today} className={place}>
              <destination.Icon aria-hidden="true" strokeWidth={1.75} />
              {destination.name}
            </NavLink>
          </li>
        ))}
        {others.length > 0 && (
          <li className="min-w-0 flex-1">
            <More others={others} today={today} />
          </li>
        )}
      </ul>
    </nav>
  );
}

function More({ others, today }: { others: readonly Destination[]; today: Day }) {
  const [open, setOpen] = useState(false);
  const pathname = usePathname();
  const isHere = others.some((destination) => isWithin(pathname, destination));
  const trigger = (
    <button type="button" aria-current={isHere || undefined} className={place}>
      <Ellipsis aria-hidden="true" strokeWidth={1.75} />
      More
    </button>
  );
  return (
    <Dialog trigger={trigger} open={open} onOpenChange={setOpen} title="More" size="small">
      <ul className="-mx-2 flex flex-col">
        {others.map((destination) => (
          <li key={destination.href}>
            <NavLink
              destination={destination}
              today={today}
              onClick={() => setOpen(false)}
              className="flex min-h-12 items-center gap-3 rounded-md px-2 font-medium aria-[current]:bg-surface-hover [&>svg]:size-5 [&>svg]:text-ink-soft"
            >
              <destination.Icon aria-hidden="true" strokeWidth={1.75} />
              {destination.name}
            </NavLink>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
