import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { dayOf } from "@/lib/domain/day";
import { dayText } from "@/lib/domain/day-text";

type PolicyWhenProps = {
  /** Null where no version was written yet. */
  version: { id: string; from: Date; authorName: string } | null;
  timeZone: string;
  children?: ReactNode;
};

/** Which version of the policy judges, since when, and by whom it is. */
export function PolicyWhen({ version, timeZone, children }: PolicyWhenProps) {
  const isFirst = version === null || version.from.getTime() <= 0;
  return (
    <p className="mb-6 text-sm text-pretty text-ink-soft">
      {isFirst ? (
        "Judged by the first version of the policy"
      ) : (
        <>
          Judged by{" "}
          <Link
            href={`/coverage/policy/history/${version.id}` as Route}
            prefetch={false}
            className="underline underline-offset-3"
          >
            the policy that holds since {dayText(dayOf(version.from, timeZone))}
          </Link>
          , by <bdi>{version.authorName}</bdi>
        </>
      )}
      .{children}
    </p>
  );
}
