import type { ReactNode } from "react";

/** The place of a page's content, where the skip link leads. */
export function PageFrame({ children }: { children: ReactNode }) {
  return (
    <main
      id="content"
      tabIndex={-1}
      className="mx-auto w-full max-w-7xl px-4 pt-8 pb-16 outline-none max-lg:pb-28 md:px-6 print:p-0"
    >
      {children}
    </main>
  );
}
