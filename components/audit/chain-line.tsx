import { Notice } from "../ui/notice";

/** What the check of the hash chain found. */
export function ChainLine({ events, firstBroken }: { events: number; firstBroken: string | null }) {
  if (firstBroken === null) {
    return (
      <Notice tone="ok" title={`The hash chain of all ${events.toLocaleString("en")} events is whole`}>
        Nothing in the audit trail was changed, removed or put in between. Whether its end was cut off, the command{" "}
        <code>npm run audit:verify</code> tells on the server.
      </Notice>
    );
  }
  return (
    <Notice tone="danger" title={`The hash chain breaks at event ${firstBroken}`}>
      Somebody with direct access to the database has changed the audit trail. What is older than this event is as it
      was written. Compare with a backup.
    </Notice>
  );
}
