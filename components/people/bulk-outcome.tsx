"use client";

import { createContext, type ReactNode, use, useState } from "react";
import { Button } from "@/components/ui/button";
import type { PersonResult } from "@/lib/domain/person-result";
import { RefusedResults } from "./results";

const ShowContext = createContext<(refused: readonly PersonResult[]) => void>(() => {});

/** Shows whom a command over many refused, until it is read: above the list, which the command itself makes anew. */
export function useShowRefused() {
  return use(ShowContext);
}

export function BulkOutcome({ children }: { children: ReactNode }) {
  const [refused, setRefused] = useState<readonly PersonResult[]>([]);
  return (
    <ShowContext value={setRefused}>
      <div role="status">
        {refused.length > 0 && (
          <div ref={(box) => box?.scrollIntoView({ block: "nearest" })} className="mb-4 scroll-mt-20">
            <RefusedResults
              results={refused}
              actions={
                <Button size="small" onClick={() => setRefused([])}>
                  Dismiss
                </Button>
              }
            />
          </div>
        )}
      </div>
      {children}
    </ShowContext>
  );
}
