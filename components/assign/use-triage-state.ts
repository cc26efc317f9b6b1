"use client";

import { type Dispatch, type SetStateAction, useCallback, useRef, useState } from "react";
import type { TriageQueue } from "@/lib/domain/triage";
import { type TriageState, triageState } from "@/lib/domain/triage-state";

/**
 * The state of a queue that one works through. An answer of the server may change it between two pictures of the page: who
 * computes a next state from the one that was drawn last would undo that, so `latest` is what holds by now.
 */
export function useTriageState(initial: TriageQueue) {
  const [state, show] = useState<TriageState>(() => triageState(initial));
  const held = useRef(state);
  const setState = useCallback<Dispatch<SetStateAction<TriageState>>>((next) => {
    held.current = typeof next === "function" ? next(held.current) : next;
    show(held.current);
  }, []);
  return { state, latest: () => held.current, setState };
}
