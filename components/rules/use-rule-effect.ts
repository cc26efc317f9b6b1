"use client";

import { useEffect, useState } from "react";
import type { RuleEffect } from "@/lib/domain/rule-effect";

type EffectState =
  | { status: "none" }
  | { status: "loading" }
  | { status: "refused"; message: string }
  | { status: "ready"; effect: RuleEffect };

/** Long enough that words being typed are not asked for letter by letter. */
const pauseMs = 250;

/** What a rule would change, asked for again whenever the question changes; null while there is none. */
export function useRuleEffect(question: string | null): EffectState {
  const [state, setState] = useState<EffectState>({ status: "none" });
  useEffect(() => {
    if (question === null) {
      setState({ status: "none" });
      return;
    }
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      setState((before) => (before.status === "ready" ? before : { status: "loading" }));
      try {
        setState(await ask(question, controller.signal));
      } catch {
        if (!controller.signal.aborted) setState({ status: "refused", message: "The effect could not be read." });
      }
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [question]);
  return state;
}

async function ask(question: string, signal: AbortSignal): Promise<EffectState> {
  const response = await fetch(`/api/suggestion-rules/effect?${question}`, { signal });
  if (response.status === 422) {
    const { message }: { message: string } = await response.json();
    return { status: "refused", message };
  }
  if (!response.ok) throw new Error(response.statusText);
  const effect: RuleEffect = await response.json();
  return { status: "ready", effect };
}
