import { UserX } from "lucide-react";
import { PersonLink } from "@/components/ui/person-link";
import type { Gap } from "@/lib/domain/gap";
import type { PersonRef } from "@/lib/domain/standing";
import { SeverityBadge } from "./severity-badge";

const namesShown = 3;

type HoldersOrGapProps = { counted: readonly PersonRef[]; gap: Gap | null; asOf: string | undefined };

/** The first names of who does it, or that nobody does and how bad that is. */
export function HoldersOrGap({ counted, gap, asOf }: HoldersOrGapProps) {
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
      {counted.length === 0 && (
        <span className="flex items-center gap-1.5 text-danger">
          <UserX aria-hidden="true" className="size-3.5 shrink-0" />
          Nobody
        </span>
      )}
      {counted.length > 0 && (
        <span className="min-w-0">
          {counted.slice(0, namesShown).map((person, index) => (
            <span key={person.id}>
              {index > 0 && ", "}
              <PersonLink person={person} asOf={asOf} className="font-normal" />
            </span>
          ))}
          {counted.length > namesShown && <span className="text-ink-soft"> + {counted.length - namesShown} more</span>}
        </span>
      )}
      {gap && <SeverityBadge severity={gap.severity} />}
    </div>
  );
}
