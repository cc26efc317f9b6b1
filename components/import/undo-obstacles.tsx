import type { Route } from "next";
import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { laterInWords, type Obstacles } from "@/lib/domain/obstacle";
import { countInWords } from "@/lib/domain/wording";

/** Why an import cannot be undone: who and what hangs on it, changed by whom. */
export function UndoObstacles({ obstacles: { first, count }, timeZone }: { obstacles: Obstacles; timeZone: string }) {
  return (
    <Notice
      tone="warning"
      title={`This import cannot be undone: ${countInWords(count, "person or unit depends", "people or units depend")} on it`}
    >
      <ul className="flex flex-col gap-0.5">
        {first.map(({ subject, id, name, later }) => (
          <li key={id} className="wrap-anywhere">
            <Link
              href={`${subject === "unit" ? "/units" : "/people"}/${id}` as Route}
              className="font-medium underline underline-offset-3"
            >
              {name || "No name"}
            </Link>
            : {later ? laterInWords(later, timeZone) : "changed since"}
          </li>
        ))}
        {count > first.length && <li>and {countInWords(count - first.length, "more", "more")}</li>}
      </ul>
      <p className="mt-1">
        Undo what was done to them first: on the page of a later import, in their history or on the audit page.
      </p>
    </Notice>
  );
}
