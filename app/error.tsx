"use client";

import { ErrorState } from "@/components/error-state";

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main>
      <ErrorState error={error} retry={retry} />
    </main>
  );
}
