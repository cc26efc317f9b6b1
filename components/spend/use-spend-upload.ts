"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { Problem } from "@/lib/domain/outcome";
import { type Sent, sendFile } from "./send-file";

const noProblems: Problem[] = [];

/** Sends amounts to be staged; done, it leads to their preview. `sent` is null while nothing is on its way. */
export function useSpendUpload() {
  const router = useRouter();
  const [sent, setSent] = useState<Sent | null>(null);
  const [isSending, setSending] = useState(false);
  const [problems, setProblems] = useState(noProblems);
  const [isLeaving, startLeaving] = useTransition();

  async function start(sending: { url: string; body: Blob | string; headers: Record<string, string> }) {
    setProblems(noProblems);
    setSending(true);
    const answer = await sendFile<{ draftId: string }>({ ...sending, onSent: setSent });
    setSending(false);
    setSent(null);
    if (!answer.ok) return setProblems(answer.problems);
    startLeaving(() => router.push(`/settings/spend/${answer.value.draftId}` as Route));
  }
  return { sent, problems, setProblems, isRunning: isSending || isLeaving, start };
}
