"use client";

import { type Dispatch, type SetStateAction, useEffect, useEffectEvent, useRef, useState } from "react";
import type { TriageKind, TriageQueue } from "@/lib/domain/triage";
import { refreshed, type TriageState } from "@/lib/domain/triage-state";
import { remainingGroups } from "@/lib/domain/triage-stroke";

const pollMs = 10_000;
/** After the last answer to a stroke: a moment in which the next stroke may follow. */
const calmMs = 1_500;
const typingMs = 200;
/** With fewer groups than these the next ones are fetched before the last is gone. */
const fewGroups = 25;

type Wanted = { kind: TriageKind; search: string };

/** Keeps the queue true: what others decide goes, what is next comes, and what is searched for is shown. */
export function useQueueRefresh(
  state: TriageState,
  setState: Dispatch<SetStateAction<TriageState>>,
  /** Steps that the server has not answered. */
  unsent: number,
) {
  const [initial] = useState<Wanted>({ kind: state.queue.kind, search: "" });
  const [wanted, setWanted] = useState(initial);
  const [asked, setAsked] = useState(0);
  const [isLoading, setLoading] = useState(false);
  const requests = useRef(0);

  const load = useEffectEvent(async (seen?: string) => {
    requests.current += 1;
    const request = requests.current;
    setLoading(true);
    const queue = await fetchQueue(wanted, seen);
    // A later request asks for what is wanted by then.
    if (request !== requests.current) return;
    setLoading(false);
    if (queue) setState((before) => refreshed(before, queue));
  });

  const poll = useEffectEvent(() => {
    if (document.visibilityState === "visible" && unsent === 0 && !isLoading) void load(state.queue.seen);
  });
  useEffect(() => {
    const timer = setInterval(() => poll(), pollMs);
    const onReturn = () => poll();
    document.addEventListener("visibilitychange", onReturn);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", onReturn);
    };
  }, []);

  const hasStrokes = state.strokes.length > 0;
  const isRunningOut = state.queue.isMore && remainingGroups(state.queue, state.strokes).length < fewGroups;
  useEffect(() => {
    if (!hasStrokes || (unsent > 0 && !isRunningOut)) return;
    const timer = setTimeout(() => load(), isRunningOut ? 0 : calmMs);
    return () => clearTimeout(timer);
  }, [unsent, hasStrokes, isRunningOut]);

  useEffect(() => {
    if (asked > 0) void load();
  }, [asked]);

  useEffect(() => {
    if (wanted === initial) return;
    const timer = setTimeout(() => load(), typingMs);
    return () => clearTimeout(timer);
  }, [wanted, initial]);

  return {
    wanted,
    want: (change: Partial<Wanted>) => setWanted({ ...wanted, ...change }),
    isLoading,
    soon: () => setAsked((before) => before + 1),
  };
}

/** Null when nothing has happened since `seen`, or it cannot be had now: the next attempt may get through. */
async function fetchQueue({ kind, search }: Wanted, seen: string | undefined): Promise<TriageQueue | null> {
  const query = new URLSearchParams({ kind, q: search, ...(seen !== undefined && { seen }) });
  try {
    const response = await fetch(`/api/assign?${query}`);
    return response.status === 200 ? await response.json() : null;
  } catch {
    return null;
  }
}
