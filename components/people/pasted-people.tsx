import { ChevronDown, CircleAlert, CircleCheck, CopyX, type LucideIcon, UserX } from "lucide-react";
import type { PastedResult } from "@/lib/domain/pasted-people";
import { countInWords } from "@/lib/domain/wording";

/** Nobody checks more than these by eye; the counts say the rest. */
const shown = 200;

/** Who of a pasted list was found, and what of it means nobody, or somebody again. */
export function PastedPeople({ result: { found, left, missing, doubled } }: { result: PastedResult }) {
  return (
    <div role="status" className="flex flex-col gap-3">
      {found.length === 0 && <p className="text-sm">Nobody on the list was found.</p>}
      <Part
        Icon={CircleCheck}
        title={`${countInWords(found.length, "person", "people")} found`}
        lines={found.map(({ name }) => name)}
      />
      <Part Icon={CircleAlert} title={`${missing.length} not found`} lines={missing} />
      <Part
        Icon={UserX}
        title={`${left.length} no longer employed`}
        lines={left.map(({ name, text }) => `${name}, ${text}`)}
      />
      <Part Icon={CopyX} title={`${doubled.length} named again, counted once`} lines={doubled} />
    </div>
  );
}

function Part({ Icon, title, lines }: { Icon: LucideIcon; title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  const more = lines.length - shown;
  return (
    <details className="group rounded-md border border-line px-3 py-2 text-sm">
      <summary className="flex min-h-6 cursor-pointer items-center gap-2 font-medium tabular-nums touch:min-h-11">
        <Icon aria-hidden="true" className="size-4 text-ink-soft" />
        {title}
        <ChevronDown aria-hidden="true" className="ml-auto size-4 text-ink-soft group-open:rotate-180" />
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by Tab. */}
      <ul tabIndex={0} aria-label={title} className="mt-2 max-h-40 overflow-y-auto rounded-sm text-ink-soft">
        {lines.slice(0, shown).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes, in which a line may occur twice.
          <li key={index} className="py-0.5 wrap-anywhere">
            <bdi>{line}</bdi>
          </li>
        ))}
        {more > 0 && <li className="py-0.5">and {more.toLocaleString("en")} more</li>}
      </ul>
    </details>
  );
}
