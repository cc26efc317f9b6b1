"use client";

import { useEffect, useState } from "react";
import type { ChangeDays } from "@/lib/domain/change-scope";

export type ChangeDaysState = { status: "loading" } | { status: "failed" } | { status: "ready"; days: ChangeDays };

/** The days beside the one in view on which something of the page changed, asked for when first needed. */
export function useChangeDays(query: string): ChangeDaysState {
  const [answer, setAnswer] = useState<{ query: string; state: ChangeDaysState }>();
  useEffect(() => {
    const controller = new AbortController();
    const load = async () => {
      try {
        const response = await fetch(`/api/changes?${query}`, { signal: controller.signal });
        if (!response.ok) throw new Error(response.statusText);
        setAnswer({ query, state: { status: "ready", days: await response.json() } });
      } catch {
        if (!controller.signal.aborted) setAnswer({ query, state: { status: "failed" } });
      }
    };
    load();
    return () => controller.abort();
  }, [query]);
  return answer?.query === query ? answer.state : { status: "loading" };
}
