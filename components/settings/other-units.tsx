import type { Route } from "next";
import Link from "next/link";
import type { Interval } from "@/lib/domain/interval";
import { periodText } from "@/lib/domain/period-text";
import { Section } from "../ui/page-header";

type OtherUnitsProps = {
  units: readonly { id: string; code: string; name: string; last: Interval }[];
  at: Date;
  timeZone: string;
};

/** Units that are closed, or not there yet. */
export function OtherUnits({ units, at, timeZone }: OtherUnitsProps) {
  if (units.length === 0) return null;
  return (
    <Section title="Closed, or not there yet">
      <ul className="flex flex-col gap-2 text-sm">
        {units.map(({ id, code, name, last }) => (
          <li key={id}>
            <Link
              href={`/settings/units/${id}` as Route}
              prefetch={false}
              className="font-medium underline-offset-3 hover:underline"
            >
              <bdi>{name}</bdi>
            </Link>{" "}
            <span className="text-ink-soft">
              {code}, {periodText(last, { at, timeZone })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
