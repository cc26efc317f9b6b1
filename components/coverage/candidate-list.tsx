import { Notice } from "@/components/ui/notice";
import { NoPersonaBadge, PersonaBadge } from "@/components/ui/persona-badge";
import { SkeletonRows } from "@/components/ui/skeleton";
import { type Candidate, fitInWords } from "@/lib/domain/candidate";
import type { Persona } from "@/lib/domain/persona";
import type { CandidatesState } from "./use-candidates";

type CandidateListProps = {
  candidates: CandidatesState;
  /** What the cell wants. */
  persona: Persona;
  chosen: Candidate | null;
  onChoose: (candidate: Candidate) => void;
};

/** People to choose one from, best first, each with the reason. */
export function CandidateList({ candidates, persona, chosen, onChoose }: CandidateListProps) {
  if (candidates.status === "loading") return <SkeletonRows rows={4} label="Looking for people" />;
  if (candidates.status === "failed") {
    return (
      <Notice tone="danger" title="The people could not be read">
        Close this and try again.
      </Notice>
    );
  }
  if (candidates.candidates.length === 0) {
    return <Notice title="Nobody found">Search for anybody by name: whoever works here can cover it.</Notice>;
  }
  return (
    <fieldset>
      <legend className="sr-only">People, best first</legend>
      <ul className="-mx-2 flex max-h-72 flex-col overflow-y-auto">
        {candidates.candidates.map((candidate) => (
          <li key={candidate.id}>
            <label className="flex items-start gap-3 rounded-md px-2 py-2 hover:bg-surface-hover has-checked:bg-accent-soft">
              <input
                type="radio"
                name="personId"
                value={candidate.id}
                checked={candidate.id === chosen?.id}
                onChange={() => onChoose(candidate)}
                className="mt-1.5"
              />
              <span className="min-w-0 flex-1">
                <span className="flex flex-wrap items-center gap-x-2">
                  <bdi className="font-medium wrap-anywhere">{candidate.name}</bdi>
                  {candidate.persona ? <PersonaBadge persona={candidate.persona} /> : <NoPersonaBadge />}
                </span>
                <span className="block text-sm text-pretty text-ink-soft">
                  {candidate.title && (
                    <>
                      <bdi>{candidate.title}</bdi>.{" "}
                    </>
                  )}
                  {fitInWords(candidate, persona)}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
