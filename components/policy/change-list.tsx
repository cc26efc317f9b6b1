import type { PolicyChange } from "@/lib/domain/policy-changes";

/** What is different between two policies: sentences that are new, are gone, or became others. */
export function ChangeList({ changes }: { changes: readonly PolicyChange[] }) {
  return (
    <ul className="flex flex-col gap-1.5 text-sm text-pretty wrap-anywhere">
      {changes.map(({ before, after }) => (
        <li key={`${before} ${after}`} className="flex flex-col">
          {before !== null && (
            <del className="text-ink-soft">
              <span className={after === null ? undefined : "sr-only"}>{after === null ? "Gone: " : "Was: "}</span>
              {before}
            </del>
          )}
          {after !== null && (
            <ins className="no-underline">
              <span className={before === null ? "text-ink-soft" : "sr-only"}>
                {before === null ? "New: " : "Now: "}
              </span>
              {after}
            </ins>
          )}
        </li>
      ))}
    </ul>
  );
}
