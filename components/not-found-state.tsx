import { StatePage } from "./state-page";
import { LinkButton } from "./ui/button";

export function NotFoundState() {
  return (
    <StatePage
      kind="missing"
      title="Nothing at this address"
      actions={
        <>
          <LinkButton href="/structure" variant="primary">
            Go to the structure
          </LinkButton>
          <LinkButton href="/people">Find a person</LinkButton>
        </>
      }
    >
      The address may be mistyped, or what it led to was taken away.
    </StatePage>
  );
}
