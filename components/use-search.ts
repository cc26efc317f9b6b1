import { useEffect, useState } from "react";

export type Search<Answer> = {
  answer: Answer | null;
  state: "idle" | "searching" | "done" | "failed";
  /** What the answer is to: another address than the one asked, until the new answer is there. */
  answered: string | null;
};

const idle = { answer: null, state: "idle", answered: null } as const;

/**
 * What the server answers at an address that changes as one types; null asks nothing. It is asked a moment after the last
 * key, and the answer to an older text is thrown away; until the new one is there, the last one stays.
 */
export function useSearch<Answer>(address: string | null): Search<Answer> {
  const [search, setSearch] = useState<Search<Answer>>(idle);
  useEffect(() => {
    if (address === null) {
      setSearch(idle);
      return;
    }
    const stale = new AbortController();
    const timer = setTimeout(async () => {
      setSearch((before) => ({ ...before, state: "searching" }));
      try {
        const response = await fetch(address, { signal: stale.signal });
        if (!response.ok) throw new Error(response.statusText);
        setSearch({ answer: (await response.json()) as Answer, state: "done", answered: address });
      } catch {
        if (!stale.signal.aborted) setSearch({ ...idle, state: "failed" });
      }
    }, 120);
    return () => {
      clearTimeout(timer);
      stale.abort();
    };
  }, [address]);
  return search;
}
