"use client";

import { useEffect, useRef } from "react";
import { z } from "zod";
import { type Policy, policySchema } from "@/lib/domain/policy";

const keptSchema = z.object({
  policy: policySchema,
  unitNames: z.record(z.string(), z.string()),
  versionId: z.string(),
});

/** A draft of a policy, the units that it names, and the version that was in force as it was changed last. */
export type KeptDraft = z.infer<typeof keptSchema>;

/**
 * Keeps a draft in the tab, for the user of `userId` alone, while they look at other pages; gives it back once, when the
 * page is there again. A draft that no policy could be is not kept: what it was before is.
 */
export function useKeptDraft(
  userId: string,
  { policy, unitNames, versionId }: Omit<KeptDraft, "policy"> & { policy: Policy | null },
  giveBack: (kept: KeptDraft) => void,
): void {
  const key = `policy draft of ${userId}`;
  const isBack = useRef(false);
  useEffect(() => {
    if (!isBack.current) {
      isBack.current = true;
      const kept = policy === null ? readKept(key) : null;
      if (kept) giveBack(kept);
      return;
    }
    if (policy === null) sessionStorage.removeItem(key);
    else if (policySchema.safeParse(policy).success)
      sessionStorage.setItem(key, JSON.stringify({ policy, unitNames, versionId } satisfies KeptDraft));
  }, [key, policy, unitNames, versionId, giveBack]);
}

function readKept(key: string): KeptDraft | null {
  try {
    return keptSchema.parse(JSON.parse(sessionStorage.getItem(key) ?? ""));
  } catch {
    return null;
  }
}
