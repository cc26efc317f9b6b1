import type { Route } from "next";
import Link from "next/link";

export type DraftItem = { id: string; title: string; source: string; who: string; state: string };

/** What was sent lately, each leading to its preview. */
export function DraftList({ drafts }: { drafts: readonly DraftItem[] }) {
  return (
    <ul className="divide-y divide-line rounded-lg border border-line">
      {drafts.map(({ id, title, source, who, state }) => (
        <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-4 py-3 text-sm">
          <span className="min-w-0">
            <Link
              href={`/settings/spend/${id}` as Route}
              prefetch={false}
              className="font-medium wrap-anywhere underline underline-offset-3"
            >
              <bdi>{title}</bdi>
            </Link>{" "}
            <span className="text-ink-soft">
              {source}, {who}
            </span>
          </span>
          <span>{state}</span>
        </li>
      ))}
    </ul>
  );
}
