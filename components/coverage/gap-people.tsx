import { PersonLink } from "@/components/ui/person-link";
import type { Gap } from "@/lib/domain/gap";
import { whyLeftOut } from "@/lib/domain/gap-explanation";
import { countInWords } from "@/lib/domain/wording";

type GapPeopleProps = { gap: Gap; timeZone: string; asOf: string | undefined };

/** Beyond this many, the directory is the list. */
const most = 50;

/** Who was counted for a gap, and who was left out and why: by name, so that anybody can check it. */
export function GapPeople({ gap, timeZone, asOf }: GapPeopleProps) {
  const total = gap.kind === "UNASSIGNED" ? gap.people : gap.counted.length;
  const { counted, leftOut } = gap;
  return (
    <div className="mt-10 grid gap-x-8 gap-y-6 sm:grid-cols-2">
      <People title="Counted" rest={total - Math.min(counted.length, most)}>
        {counted.slice(0, most).map((person) => (
          <li key={person.id}>
            <PersonLink person={person} asOf={asOf} />
          </li>
        ))}
      </People>
      <People title="Left out" rest={leftOut.length - Math.min(leftOut.length, most)}>
        {leftOut.slice(0, most).map((each) => (
          <li key={each.person.id}>
            <PersonLink person={each.person} asOf={asOf} />
            <span className="text-ink-soft">, {whyLeftOut(each, { timeZone })}</span>
          </li>
        ))}
      </People>
    </div>
  );
}

function People({ title, rest, children }: { title: string; rest: number; children: React.ReactNode[] }) {
  return (
    <section>
      <h2 className="mb-3 text-lg">{title}</h2>
      {children.length === 0 ? (
        <p className="text-sm text-ink-soft">Nobody.</p>
      ) : (
        <ul className="flex flex-col gap-1 text-sm wrap-anywhere">{children}</ul>
      )}
      {rest > 0 && <p className="mt-1 text-sm text-ink-soft">And {countInWords(rest, "more", "more")}.</p>}
    </section>
  );
}
