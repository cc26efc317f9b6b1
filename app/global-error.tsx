"use client";

import "@fontsource-variable/inter/wght.css";
import "./globals.css";
import { ErrorState } from "@/components/error-state";

/** When the root layout itself fails: it brings its own document, and follows the system's theme. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Error - Muster</title>
        <main>
          <ErrorState error={error} retry={retry} />
        </main>
      </body>
    </html>
  );
}
