import type { Route } from "next";
import Link from "next/link";
import { classes } from "./classes";

type Segment = { href: string; label: React.ReactNode; current: boolean };

/** Views of the same thing as links side by side; the current one is marked. */
export function Segments({ label, segments }: { label: string; segments: readonly Segment[] }) {
  return (
    <nav aria-label={label} className="max-w-full overflow-x-auto print:hidden">
      <ul className="inline-flex gap-0.5 rounded-md bg-surface-hover p-0.5">
        {segments.map((segment) => (
          <li key={segment.href}>
            <Link
              href={segment.href as Route}
              aria-current={segment.current ? "page" : undefined}
              scroll={false}
              className={classes(
                "inline-flex h-8 items-center rounded-[0.3125rem] px-3 text-sm font-medium whitespace-nowrap -outline-offset-2 transition-colors touch:h-11",
                segment.current ? "bg-surface-raised text-ink shadow-raised" : "text-ink-soft hover:text-ink",
              )}
            >
              {segment.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
