import { LinkButton } from "../ui/button";
import { EmptyState } from "../ui/empty-state";

/** Over a diagram that has nobody in it yet: what would change that. */
export function EmptyStructure({ mayAssign }: { mayAssign: boolean }) {
  return (
    <EmptyState
      title="Nobody has a persona yet"
      className="mb-8"
      actions={
        mayAssign && (
          <>
            <LinkButton href="/import" variant="primary">
              Import staff
            </LinkButton>
            <LinkButton href="/people">Assign personas</LinkButton>
          </>
        )
      }
    >
      The diagram fills as people are assigned. Dashed boxes and arrows are those that nobody stands for.
    </EmptyState>
  );
}
