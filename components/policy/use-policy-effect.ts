"use client";

import { useEffect, useState } from "react";
import type { Problem } from "@/lib/domain/outcome";
import type { PolicyEffect } from "@/lib/domain/policy-effect";

export type EffectState = {
  /** The last effect that was worked out; it stays while a newer one is. */
  effect: PolicyEffect | null;
  status: "working" | "done" | "refused" | "failed";
  problems: readonly Problem[];
};

/** Long enough that a number being typed is not asked for digit by digit. */
const pauseMs = 350;

/** What a policy, as JSON, would change; asked for again whenever it changes, and an answer to an older one is dropped. */
export function usePolicyEffect(policy: string): EffectState {
  const [state, setState] = useState<EffectState>({ effect: null, status: "working", problems: [] });
  useEffect(() => {
    const stale = new AbortController();
    const timer = setTimeout(async () => {
      setState((before) => ({ ...before, status: "working" }));
      try {
        const next = await ask(policy, stale.signal);
        setState((before) => ({ effect: before.effect, problems: [], ...next }));
      } catch {
        if (!stale.signal.aborted) setState((before) => ({ ...before, status: "failed", problems: [] }));
      }
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      stale.abort();
    };
  }, [policy]);
  return state;
}

async function ask(body: string, signal: AbortSignal): Promise<Partial<EffectState> & Pick<EffectState, "status">> {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch("/api/coverage/policy/effect", { method: "POST", headers, body, signal });
  if (response.status === 422) {
    const { problems }: { problems: Problem[] } = await response.json();
    return { status: "refused", problems };
  }
  if (!response.ok) throw new Error(response.statusText);
  const effect: PolicyEffect = await response.json();
  return { status: "done", effect };
}
