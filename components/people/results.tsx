import { Notice } from "@/components/ui/notice";
import type { PersonResult } from "@/lib/domain/person-result";

/** Whom a command over many people did not reach, each with the reason. */
export function RefusedResults({ results }: { results: readonly PersonResult[] }) {
  const refused = results.filter((result) => result.problem !== null);
  if (refused.length === 0) return null;
  return (
    <Notice tone="warning" title={refused.length === 1 ? "One was refused" : `${refused.length} were refused`}>
      <ul className="flex flex-col gap-1">
        {refused.map(({ personId, name, problem }) => (
          <li key={personId}>
            <bdi className="font-medium wrap-anywhere">{name}</bdi>: {problem}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
