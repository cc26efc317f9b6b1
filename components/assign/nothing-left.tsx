import { CircleCheckBig } from "lucide-react";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { TriageKind } from "@/lib/domain/triage";

type NothingLeftProps = { kind: TriageKind; search: string; everyone: number };

/** The end of the queue, or nothing that a filter finds. */
export function NothingLeft({ kind, search, everyone }: NothingLeftProps) {
  if (search !== "")
    return <EmptyState title="Nothing found">No title and no unit in the queue has all of these words.</EmptyState>;
  if (everyone === 0) {
    return (
      <EmptyState title="Nobody here yet" actions={<LinkButton href="/import">Import a staff file</LinkButton>}>
        Once there are people, they are decided here.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      figure={<CircleCheckBig aria-hidden="true" strokeWidth={1.5} className="mb-1 size-10 text-ok" />}
      title={kind === "UNDECIDED" ? "Everybody is decided" : "No persona is in doubt"}
      actions={
        <>
          <LinkButton href="/coverage" variant="primary">
            See the coverage
          </LinkButton>
          <LinkButton href="/structure">See the diagram</LinkButton>
        </>
      }
    >
      {kind === "UNDECIDED"
        ? "Each person has a persona or is out of scope. Who joins later turns up here."
        : "What was assigned fits the title that each person has now."}
    </EmptyState>
  );
}
