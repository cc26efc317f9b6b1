"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useToast } from "@/components/ui/toast";
import { doneToast } from "@/components/use-done-toast";
import type { Problem } from "@/lib/domain/outcome";
import { type Progress, runImport } from "./run-import";

type Start = { url: string; body: Blob | string; headers?: Record<string, string> };

const noProblems: Problem[] = [];

/**
 * One run at a time; done, it leads to the import's page, with the way back when the register was changed. `progress` is
 * null while nothing runs.
 */
export function useImportRun() {
  const router = useRouter();
  const toast = useToast();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problems, setProblems] = useState(noProblems);
  const [isLeaving, startLeaving] = useTransition();

  async function start({ url, body, headers = { "Content-Type": "application/json" } }: Start): Promise<void> {
    setProblems(noProblems);
    setProgress({ phase: "working", step: null, rows: null });
    const result = await runImport({ url, body, headers, onProgress: setProgress });
    setProgress(null);
    if (!result.ok) return setProblems(result.problems);
    const { changeId } = result;
    if (changeId !== null) toast(doneToast({ status: "done", message: "The import is applied.", changeId }));
    startLeaving(() => {
      router.push(`/import/${result.importId}`);
      router.refresh();
    });
  }
  return { progress, problems, setProblems, isRunning: progress !== null || isLeaving, start };
}
