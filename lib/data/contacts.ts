import "server-only";
import type { Granted } from "@/lib/domain/access";
import type { ProviderSide } from "@/lib/domain/provider";
import type { SeatKind } from "@/lib/domain/seat";
import { inForce } from "./as-of";
import { query } from "./db";

type Reader = Granted<"people:read">;

/** Employed and not on leave at $1: somebody who can be asked. */
const isThere = `EXISTS (SELECT FROM posts post WHERE post.person_id = person.id AND ${inForce("post", "$1")})
  AND NOT EXISTS (SELECT FROM leaves leave WHERE leave.person_id = person.id AND ${inForce("leave", "$1")})`;

export type CcoeContact = { id: string; name: string; title: string; email: string | null; kind: SeatKind };

/** The lead and the deputies of the CCoE, and the champions of some units. Only who is there. */
export function ccoeContacts(
  _: Reader,
  { at, unitIds }: { at: Date; unitIds: readonly string[] },
): Promise<CcoeContact[]> {
  return query<CcoeContact>(
    `SELECT person.id, person.name, person.email, post.title, seat.kind
     FROM seats seat JOIN people person ON person.id = seat.person_id
       JOIN posts post ON post.person_id = person.id AND ${inForce("post", "$1")}
     WHERE ${inForce("seat", "$1")} AND ${isThere}
       AND (seat.kind IN ('LEAD', 'DEPUTY') OR (seat.kind = 'CHAMPION' AND post.unit_id = ANY($2::uuid[])))
     ORDER BY seat.kind, fold(person.name) COLLATE "C", person.id`,
    [at, unitIds],
  );
}

export type ProviderContacts = {
  id: string;
  name: string;
  people: { id: string; name: string; side: ProviderSide }[];
};

/** The providers in use, in the order of the diagram, with who answers for each. Only who is there. */
export async function providerContacts(_: Reader, at: Date): Promise<ProviderContacts[]> {
  const rows = await query<{
    id: string;
    name: string;
    side: ProviderSide | null;
    personId: string | null;
    personName: string | null;
  }>(
    `SELECT provider.id, provider.name, answering.side, answering.id AS "personId", answering.name AS "personName"
     FROM providers provider LEFT JOIN (
       SELECT cover.provider_id, cover.side, person.id, person.name
       FROM provider_covers cover JOIN people person ON person.id = cover.person_id
       WHERE ${inForce("cover", "$1")} AND ${isThere}
     ) AS answering ON answering.provider_id = provider.id
     WHERE ${inForce("provider", "$1")}
     ORDER BY provider.position, provider.id, fold(answering.name) COLLATE "C"`,
    [at],
  );
  const providers = new Map<string, ProviderContacts>();
  for (const { id, name, side, personId, personName } of rows) {
    const provider = providers.get(id) ?? { id, name, people: [] };
    providers.set(id, provider);
    if (side !== null && personId !== null && personName !== null) {
      provider.people.push({ id: personId, name: personName, side });
    }
  }
  return [...providers.values()];
}
