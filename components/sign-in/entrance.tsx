import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Wordmark } from "@/components/wordmark";

type EntranceProps = { title: string; lede?: ReactNode; children: ReactNode };

/** A page for somebody who is not signed in: one thing to do, in the middle. */
export function Entrance({ title, lede, children }: EntranceProps) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center gap-8 px-4 py-10">
      <Wordmark className="self-center" />
      <Card className="p-7 max-md:p-5">
        <h1 className="text-2xl">{title}</h1>
        {lede && <p className="mt-1 text-pretty text-ink-soft">{lede}</p>}
        <div className="mt-6">{children}</div>
      </Card>
    </main>
  );
}
