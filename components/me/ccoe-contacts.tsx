import type { SeatKind } from "@/lib/domain/seat";
import { PersonLink } from "../ui/person-link";
import { SeatBadge } from "../ui/seat-badge";

type Contact = { id: string; name: string; title: string; email: string | null; kind: SeatKind };

/** Whom of the CCoE to turn to. Names no champion where the unit has none. */
export function CcoeContacts({ contacts, unitName }: { contacts: readonly Contact[]; unitName: string | null }) {
  const hasChampion = contacts.some(({ kind }) => kind === "CHAMPION");
  return (
    <>
      <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        {contacts.map(({ id, name, title, email, kind }) => (
          <li key={`${id} ${kind}`} className="rounded-lg border border-line bg-surface-raised p-4 text-sm">
            <SeatBadge kind={kind} />
            <p className="mt-2">
              <PersonLink person={{ id, name }} />
            </p>
            <p className="text-ink-soft wrap-anywhere">{title}</p>
            {email !== null && (
              <p className="mt-1">
                <a href={`mailto:${email}`} className="wrap-anywhere underline underline-offset-3">
                  {email}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
      {unitName !== null && !hasChampion && (
        <p className="mt-3 text-sm text-ink-soft">
          <bdi>{unitName}</bdi> has no champion.
        </p>
      )}
      {contacts.length === 0 && <p className="text-sm text-ink-soft">Nobody leads the CCoE at the moment.</p>}
    </>
  );
}
