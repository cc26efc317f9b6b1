import { type TriageKind, triageKinds } from "@/lib/domain/triage";
import type { Triage } from "./use-triage";

const kindNames: Record<TriageKind, string> = { UNDECIDED: "No persona", DOUBTFUL: "Doubtful" };

/** People without a persona, or those whose persona is doubtful. */
export function KindChoice({ triage: { wanted, want } }: { triage: Triage }) {
  return (
    <fieldset className="flex gap-0.5 max-md:order-first max-md:w-full max-md:*:flex-1 rounded-md bg-surface-hover p-0.5">
      <legend className="sr-only">Whom the queue holds</legend>
      {triageKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={wanted.kind === kind}
          onClick={() => want({ kind })}
          className="inline-flex h-8 items-center justify-center rounded-[0.3125rem] px-3 text-sm font-medium whitespace-nowrap text-ink-soft transition-colors touch:h-11 hover:text-ink aria-pressed:bg-surface-raised aria-pressed:text-ink aria-pressed:shadow-raised"
        >
          {kindNames[kind]}
        </button>
      ))}
    </fieldset>
  );
}
