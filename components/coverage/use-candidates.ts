"use client";

import { useEffect, useState } from "react";
import type { Candidate } from "@/lib/domain/candidate";

export type CandidatesState =
  | { status: "loading" }
  | { status: "failed" }
  | { status: "ready"; candidates: Candidate[] };

/** Long enough that a name being typed is not asked for letter by letter. */
const pauseMs = 200;

/** Those who could fill what the query names, asked for again whenever the search changes. */
export function useCandidates(target: string, search: string): CandidatesState {
  const [state, setState] = useState<CandidatesState>({ status: "loading" });
  useEffect(() => {
    const controller = new AbortController();
    const load = async () => {
      try {
        const address = `/api/coverage/candidates?${target}&q=${encodeURIComponent(search.trim())}`;
        const response = await fetch(address, { signal: controller.signal });
        if (!response.ok) throw new Error(response.statusText);
        const candidates: Candidate[] = await response.json();
        setState({ status: "ready", candidates });
      } catch {
        if (!controller.signal.aborted) setState({ status: "failed" });
      }
    };
    const timer = setTimeout(load, search === "" ? 0 : pauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [target, search]);
  return state;
}
