import { useEffect, useState } from "react";
import type { Day } from "@/lib/domain/day";
import { type Org, readOrg } from "./read-org";

type Reading = { org: Org | null; state: "reading" | "done" | "failed"; reload: () => void };

/** Reads the org chart of a day, and again when asked to. What was read stays until the next is there. */
export function useOrg(asOf: Day | null, personId: string | null): Reading {
  const [reading, setReading] = useState<Omit<Reading, "reload">>({ org: null, state: "reading" });
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try reads the same again
  useEffect(() => {
    const stale = new AbortController();
    setReading((before) => ({ ...before, state: "reading" }));
    readOrg(asOf, personId, stale.signal).then(
      (org) => !stale.signal.aborted && setReading({ org, state: "done" }),
      () => !stale.signal.aborted && setReading({ org: null, state: "failed" }),
    );
    return () => stale.abort();
  }, [asOf, personId, tries]);
  return { ...reading, reload: () => setTries(tries + 1) };
}
