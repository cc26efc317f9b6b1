"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { runImport } from "./run-import";

/** Further decisions often follow; a comparison of a large file takes seconds. */
const quietMs = 700;

type RecompareProps = {
  /** What /api/import/compare takes: the import with its columns and day as they are. */
  comparison: string;
  /** The last decision, and the comparison that does not know it: what is compared once for. */
  reason: string;
};

/** Compares again by itself, after decisions and changes of the register: the figures are those of what applying does. */
export function Recompare({ comparison, reason }: RecompareProps) {
  const router = useRouter();
  const [failure, setFailure] = useState<{ of: string; message: string } | null>(null);
  const [tries, setTries] = useState(0);
  const of = `${reason}:${tries}`;

  useEffect(() => {
    async function compare() {
      const headers = { "Content-Type": "application/json" };
      const result = await runImport({
        url: "/api/import/compare",
        body: comparison,
        headers,
        onProgress: () => undefined,
      });
      if (!result.ok) setFailure({ of, message: result.problems.map(({ message }) => message).join(" ") });
      // In any case: where somebody else compares at this moment, theirs will do.
      router.refresh();
    }
    const timer = setTimeout(compare, quietMs);
    return () => clearTimeout(timer);
  }, [comparison, of, router]);

  return (
    <div role="status" className="flex min-h-8 items-center gap-2 text-sm text-ink-soft">
      {failure?.of === of ? (
        <>
          {failure.message}
          <Button size="small" onClick={() => setTries(tries + 1)}>
            Compare again
          </Button>
        </>
      ) : (
        <>
          <Spinner />
          Bringing the figures up to date
        </>
      )}
    </div>
  );
}
