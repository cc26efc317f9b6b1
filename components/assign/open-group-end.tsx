import { Skeleton } from "@/components/ui/skeleton";
import type { TriageGroup } from "@/lib/domain/triage";
import type { OpenGroup } from "@/lib/domain/triage-state";

/** What stands after the people of an open group: that they are coming, cannot be had, or that there are more. */
export function OpenGroupEnd({ open, group }: { open: OpenGroup; group: TriageGroup }) {
  const { people, hasFailed } = open;
  const text = hasFailed
    ? "The people of this group cannot be loaded now."
    : people !== null && people.length < group.people
      ? `The first ${people.length} by name. The next follow as these are decided.`
      : null;
  if (people !== null && text === null) return null;
  return (
    <tr>
      <td colSpan={4} className="border-b border-line px-12 py-2 text-sm text-ink-soft max-md:block max-md:px-4">
        {text ?? (
          <span role="status">
            <span className="sr-only">Loading people</span>
            <Skeleton className="h-8 w-full max-w-md" />
          </span>
        )}
      </td>
    </tr>
  );
}
