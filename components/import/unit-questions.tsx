import { Card } from "@/components/ui/card";
import type { UnitQuestion } from "@/lib/domain/import-decision";
import { countInWords } from "@/lib/domain/wording";
import { DecideAll } from "./decide-all";
import { DecisionButtons } from "./decision-buttons";
import type { ReviewDesk } from "./use-decide";

const answers = ["SAME", "NEW"] as const;

/** Units of the file that are nearly called like known ones. Until each has an answer, nothing can be applied. */
export function UnitQuestions({ desk, units, open }: { desk: ReviewDesk; units: UnitQuestion[]; open: number }) {
  if (units.length === 0) return null;
  return (
    <Card className="mt-6 flex flex-col gap-3">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-80">
          <h2 className="font-semibold">Business units under another spelling?</h2>
          <p className="text-sm text-pretty text-ink-soft">
            {open > 0
              ? `Say of ${countInWords(open, "unit", "units")} whether the known one is meant. Nothing is applied before.`
              : "Each has an answer. It can be changed until the import is applied."}
          </p>
        </div>
        {units.length > 1 && <DecideAll desk={desk} question="UNIT" answers={answers} what="All of them" />}
      </div>
      <ul className="flex flex-col">
        {units.map(({ path, nearId, near, people, decision }) => (
          <li
            key={path}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line py-2.5 text-sm"
          >
            <span className="min-w-0 flex-1 basis-80 wrap-anywhere">
              <span className="font-medium">{path}</span>
              <span className="block text-ink-soft">
                Nearly {near}, of the register. {countInWords(people, "row names", "rows name")} it.
              </span>
            </span>
            <DecisionButtons
              desk={desk}
              question="UNIT"
              answers={answers}
              subject={path}
              name={path}
              meant={nearId}
              decision={decision}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
