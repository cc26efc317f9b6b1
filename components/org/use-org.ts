import { useEffect, useState } from "react";
import type { Day } from "@/lib/domain/day";
import { type Org, readOrg } from "./read-org";

type Reading = {
  org: Org | null;
  state: "reading" | "done" | "failed";
  /** Another when nothing is at its index any more of what was there before: other people, or the same at other places. */
  turn: number;
  reload: () => void;
};

/** Reads the org chart of a day, and again when asked to. What was read stays until the next is there. */
export function useOrg(asOf: Day | null, personId: string | null): Reading {
  const [reading, setReading] = useState<Omit<Reading, "reload">>({
    org: null,
    state: "reading",
    turn: 0,
  });
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try reads the same again
  useEffect(() => {
    const stale = new AbortController();
    setReading((before) => ({ ...before, state: "reading" }));
    readOrg(asOf, personId, stale.signal).then(
      (org) => !stale.signal.aborted && setReading((before) => ({ org, state: "done", turn: turnOf(before, org) })),
      () => !stale.signal.aborted && setReading(({ turn }) => ({ org: null, state: "failed", turn })),
    );
    return () => stale.abort();
  }, [asOf, personId, tries]);
  return { ...reading, reload: () => setTries(tries + 1) };
}

function turnOf({ org, turn }: Omit<Reading, "reload">, next: Org): number {
  const isSame = org === null || (org.order === next.order && org.sought === next.sought);
  return isSame ? turn : turn + 1;
}
