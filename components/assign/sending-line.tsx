import { Button } from "@/components/ui/button";
import type { Triage } from "./use-triage";

/** Whether everything is saved, and what to do while it is not. */
export function SendingLine({ triage: { sending, retry } }: { triage: Triage }) {
  const { unsent, trouble } = sending;
  if (trouble) {
    return (
      <p role="alert" className="flex flex-wrap items-center gap-2 text-danger">
        {unsent} not saved yet:{" "}
        {trouble === "AWAY" ? "Muster cannot be reached." : "You are signed out. Sign in again in another tab."}
        <Button size="small" onClick={retry}>
          Try now
        </Button>
      </p>
    );
  }
  return <p className="tabular-nums">{unsent === 0 ? "All saved" : `Saving ${unsent}`}</p>;
}
