import { Notice } from "@/components/ui/notice";
import type { Coverage } from "@/lib/domain/coverage";
import { countInWords, listInWords } from "@/lib/domain/wording";

/** What could not be judged, and why: silence would look like "no gap". */
export function NotEvaluated({ coverage }: { coverage: Pick<Coverage, "notEvaluated" | "units"> }) {
  const { notEvaluated, units } = coverage;
  const unitIds = new Set(notEvaluated.map(({ unitId }) => unitId));
  if (unitIds.size === 0) return null;
  const names = units.filter(({ id }) => unitIds.has(id)).map(({ name }) => name);
  return (
    <Notice className="mt-4" title={`Not evaluated in ${countInWords(names.length, "unit", "units")}`}>
      Their spend is not known, so nobody can say whether one person is enough there: {listInWords(names)}.
    </Notice>
  );
}
