import { type AccessRole, may } from "@/lib/domain/access";
import type { Day } from "@/lib/domain/day";
import { NavLink } from "./nav-link";
import { destinations } from "./navigation";

/** The pages in a row, for windows wide enough. */
export function MainNav({ role, today }: { role: AccessRole; today: Day }) {
  return (
    <nav aria-label="Main" className="max-lg:hidden">
      <ul className="flex gap-0.5">
        {destinations
          .filter(({ permission }) => may(role, permission))
          .map(({ Icon: _, name, ...destination }) => (
            <li key={destination.href}>
              <NavLink
                destination={destination}
                today={today}
                className="inline-flex h-8 items-center rounded-md px-2.5 text-sm font-medium text-ink-soft transition-colors touch:h-11 hover:text-ink aria-[current]:bg-surface-hover aria-[current]:text-ink"
              >
                {name}
              </NavLink>
            </li>
          ))}
      </ul>
    </nav>
  );
}
