import { TriangleAlert } from "lucide-react";
import { Notice } from "@/components/ui/notice";
import { NoPersonaBadge, PersonaBadge } from "@/components/ui/persona-badge";
import { SkeletonRows } from "@/components/ui/skeleton";
import { type Candidate, inSentence } from "@/lib/domain/candidate";
import type { CandidatesState } from "./use-candidates";

type CandidateListProps = {
  candidates: CandidatesState;
  chosen: Candidate | null;
  onChoose: (candidate: Candidate) => void;
};

/** People to choose one from, best first, each with why and with what speaks against it. */
export function CandidateList({ candidates, chosen, onChoose }: CandidateListProps) {
  if (candidates.status === "loading") return <SkeletonRows rows={4} label="Looking for people" />;
  if (candidates.status === "failed") {
    return (
      <Notice tone="danger" title="The people could not be read">
        Close this and try again.
      </Notice>
    );
  }
  if (candidates.candidates.length === 0) {
    return <Notice title="Nobody found">Search for anybody by name: whoever works here can be chosen.</Notice>;
  }
  return (
    <fieldset>
      <legend className="sr-only">People, best first</legend>
      <ul className="-mx-2 flex max-h-60 flex-col overflow-y-auto">
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
              <CandidateText candidate={candidate} />
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function CandidateText({ candidate: { name, title, persona, reasons, warnings } }: { candidate: Candidate }) {
  return (
    <span className="min-w-0 flex-1">
      <span className="flex flex-wrap items-center gap-x-2">
        <bdi className="text-sm font-medium wrap-anywhere">{name}</bdi>
        {persona ? <PersonaBadge persona={persona} /> : <NoPersonaBadge />}
      </span>
      <span className="block text-sm text-pretty wrap-anywhere text-ink-soft">
        {title && (
          <>
            <bdi>{title}</bdi>.{" "}
          </>
        )}
        {inSentence(reasons)}
      </span>
      {warnings.length > 0 && (
        <span className="flex items-start gap-1.5 text-sm text-pretty text-warning">
          <TriangleAlert aria-hidden="true" className="mt-0.75 size-3.5 shrink-0" />
          <span>{inSentence(warnings)}</span>
        </span>
      )}
    </span>
  );
}
