import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

type EventFactsProps = {
  seq: string;
  when: string;
  hash: string;
  subject: { name: string; href: string | null };
  takesBack: { seq: string } | null;
  takenBackBy: { seq: string; actorName: string } | null;
  together: number;
};

const link = "font-medium underline underline-offset-3";

/** When an event happened, to what, and how it hangs together with others. */
export function EventFacts({ seq, when, hash, subject, takesBack, takenBackBy, together }: EventFactsProps) {
  return (
    <dl className="grid max-w-3xl grid-cols-[7rem_1fr] gap-x-4 gap-y-2 text-sm">
      <Fact name="When">{when}</Fact>
      <Fact name="About">
        {subject.href === null ? (
          subject.name
        ) : (
          <Link href={subject.href as Route} className={link}>
            {subject.name}
          </Link>
        )}
      </Fact>
      {takesBack && (
        <Fact name="Takes back">
          <EventLink seq={takesBack.seq} />
        </Fact>
      )}
      {takenBackBy && (
        <Fact name="Taken back">
          by <bdi>{takenBackBy.actorName}</bdi> in <EventLink seq={takenBackBy.seq} />
        </Fact>
      )}
      {together > 0 && (
        <Fact name="Together with">{together === 1 ? "1 other event" : `${together} other events`} of one change</Fact>
      )}
      <Fact name="Number">{seq}</Fact>
      <Fact name="Hash">
        <code className="text-xs wrap-anywhere text-ink-soft">{hash}</code>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-soft">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}

function EventLink({ seq }: { seq: string }) {
  return (
    <Link href={`/audit/${seq}` as Route} className={link}>
      event {seq}
    </Link>
  );
}
