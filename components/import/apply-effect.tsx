import type { Route } from "next";
import Link from "next/link";
import type { Day } from "@/lib/domain/day";
import { dayText } from "@/lib/domain/day-text";
import type { ImportCounts } from "@/lib/domain/import-outcome";
import { hasEffect } from "@/lib/domain/import-summary";
import { countInWords } from "@/lib/domain/wording";

type ApplyEffectProps = {
  importId: string;
  effectiveOn: Day;
  counts: ImportCounts;
  /** Paths of the new units, or the first of them. */
  newUnits: string[];
  endsMissing: boolean;
};

/** What applying does, and what is done where nobody has decided. */
export function ApplyEffect({ importId, effectiveOn, counts, newUnits, endsMissing }: ApplyEffectProps) {
  return (
    <div>
      <p className="font-medium">
        {hasEffect(counts, endsMissing)
          ? effectOf(counts, endsMissing, effectiveOn)
          : "The register says all of this already."}
      </p>
      {counts.newUnits > 0 && <NewUnits count={counts.newUnits} paths={newUnits} />}
      <Undecided importId={importId} counts={counts} />
    </div>
  );
}

function effectOf(counts: ImportCounts, endsMissing: boolean, effectiveOn: Day): string {
  const parts = [
    counts.NEW > 0 ? `adds ${countInWords(counts.NEW, "person", "people")}` : null,
    counts.CHANGED > 0 ? `changes ${countInWords(counts.CHANGED, "person", "people")}` : null,
    endsMissing ? `ends ${countInWords(counts.leavers, "person", "people")}` : null,
  ].filter((part) => part !== null);
  return `Applying ${parts.join(", ")}, from ${dayText(effectiveOn)} on.`;
}

/** What is done where nobody has decided: ours is kept, and nobody is merged. */
function Undecided({ importId, counts: { openConflicts, openSimilar } }: { importId: string; counts: ImportCounts }) {
  return (
    <div className="mt-1 flex flex-col gap-0.5 text-sm text-pretty text-ink-soft empty:hidden">
      {openConflicts > 0 && (
        <p>
          <Link href={`/import/${importId}?show=CONFLICT` as Route} className="underline underline-offset-2">
            {countInWords(openConflicts, "conflict is", "conflicts are")} undecided
          </Link>
          : what was typed in Muster stays.
        </p>
      )}
      {openSimilar > 0 && (
        <p>
          <Link href={`/import/${importId}?show=SIMILAR` as Route} className="underline underline-offset-2">
            {countInWords(openSimilar, "row", "rows")} may be somebody who is here already
          </Link>
          : undecided, nobody is merged.
        </p>
      )}
    </div>
  );
}

function NewUnits({ count, paths }: { count: number; paths: string[] }) {
  return (
    <details className="mt-1 text-sm text-ink-soft">
      <summary>Makes {countInWords(count, "new business unit", "new business units")}</summary>
      <ul className="mt-1 list-disc pl-5">
        {paths.map((path) => (
          <li key={path}>{path}</li>
        ))}
        {count > paths.length && <li>and {count - paths.length} more</li>}
      </ul>
    </details>
  );
}
