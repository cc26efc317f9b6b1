import { StatePage } from "./state-page";
import { LinkButton } from "./ui/button";

export function ForbiddenState() {
  return (
    <StatePage
      kind="barred"
      title="Not for your access role"
      actions={
        <LinkButton href="/structure" variant="primary">
          Go to the structure
        </LinkButton>
      }
    >
      This page is kept for others. If you need it for your work, ask an admin of Muster to change your access role; it
      holds at once.
    </StatePage>
  );
}
