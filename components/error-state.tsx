import { StatePage } from "./state-page";
import { Button, buttonClasses } from "./ui/button";

/** A server error has a digest, by which it is found in the server's log. */
export function ErrorState({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <StatePage
      kind="broken"
      title="This page could not be shown"
      actions={
        <>
          <Button variant="primary" onClick={retry}>
            Try again
          </Button>
          {/* A whole load, not a navigation: what is broken may be in the browser. */}
          <a href="/structure" className={buttonClasses()}>
            Go to the structure
          </a>
        </>
      }
    >
      <p>Something failed on our side. Nothing that was saved is lost.</p>
      {digest && <p className="mt-2 text-sm">For whoever looks into it: error {digest}</p>}
    </StatePage>
  );
}
