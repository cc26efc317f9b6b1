import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { PersonResult } from "@/lib/domain/person-result";
import { countInWords } from "@/lib/domain/wording";

/** Nobody reads on further; whom else it did not reach is still in the list. */
const named = 100;

/** Whom a command over many people did not reach, each with the reason. */
export function RefusedResults({ results, actions }: { results: readonly PersonResult[]; actions?: ReactNode }) {
  if (results.length === 0) return null;
  const more = results.length - named;
  return (
    <Notice
      tone="warning"
      title={`${countInWords(results.length, "person was", "people were")} refused, everyone else is done`}
      actions={actions}
    >
      {/* Scrolls, so it must be in reach of the keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by Tab. */}
      <ul tabIndex={0} aria-label="Refused" className="flex max-h-48 flex-col gap-1 overflow-y-auto rounded-sm">
        {results.slice(0, named).map(({ personId, name, problem }) => (
          <li key={personId}>
            <bdi className="font-medium wrap-anywhere">{name}</bdi>: {problem}
          </li>
        ))}
        {more > 0 && <li>and {countInWords(more, "person", "people")} more</li>}
      </ul>
    </Notice>
  );
}
