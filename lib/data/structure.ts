import "server-only";
import type { Granted } from "@/lib/domain/access";
import type { Persona } from "@/lib/domain/persona";
import type { ProviderSide } from "@/lib/domain/provider";
import { type SeatKind, seatKinds } from "@/lib/domain/seat";
import type { InteractionFacts, NamedPerson, People, Structure } from "@/lib/domain/structure";
import { inForce } from "./as-of";
import { query } from "./db";
import type { EmbedReader } from "./embed-reader";
import { assignedSql, coveringSql, holdersValues, isPresent, type UnitScope } from "./persona-holders";

/** How many of a box are named; of the others only the number is read. */
const named = 5;

/** Those who come first, and how many there are in all. */
type Counted = NamedPerson & { count: number };

type StructureRow = {
  counts: { persona: Persona; count: number }[];
  assigned: (NamedPerson & { persona: Persona })[];
  covering: (Counted & { persona: Persona })[];
  seats: (Counted & { kind: SeatKind })[];
  team: { count: number }[];
  providers: { id: string; name: string }[];
  answers: (Counted & { provider_id: string; side: ProviderSide })[];
  interactions: InteractionFacts[];
};

/** The first of each group, who have been there longest, with the size of the group. */
const firstOf = (group: string, from: string) =>
  `SELECT * FROM (
     SELECT ${group}, person.id, person.name, count(*) OVER same AS count,
       row_number() OVER (same ORDER BY member."from", person.id) AS place
     FROM ${from} member JOIN people person ON person.id = member.person_id
     WHERE ${inForce("member", "$1")} AND ${isPresent("member")}
     WINDOW same AS (PARTITION BY ${group})
   ) ranked WHERE place <= ${named} ORDER BY place`;

const parts = (isScoped: boolean): Record<keyof StructureRow, string> => ({
  counts: `SELECT assigned.persona, count(*) AS count FROM ${assignedSql(isScoped)} GROUP BY assigned.persona`,
  assigned: `SELECT one.persona, person.id, person.name FROM unnest(enum_range(NULL::persona)) one(persona)
    CROSS JOIN LATERAL (
      SELECT assigned.person_id, assigned."from" FROM ${assignedSql(isScoped)} AND assigned.persona = one.persona
      ORDER BY assigned."from", assigned.person_id LIMIT ${named}
    ) holder JOIN people person ON person.id = holder.person_id ORDER BY holder."from", holder.person_id`,
  covering: `SELECT ranked.persona, person.id, person.name, ranked.count FROM (
      SELECT *, count(*) OVER same AS count, row_number() OVER (same ORDER BY "from", person_id) AS place
      FROM (${coveringSql(isScoped)}) covering WINDOW same AS (PARTITION BY persona)
    ) ranked JOIN people person ON person.id = ranked.person_id WHERE place <= ${named} ORDER BY place`,
  seats: firstOf("member.kind", "seats"),
  team: `SELECT count(DISTINCT seat.person_id) AS count FROM seats seat
    WHERE ${inForce("seat", "$1")} AND ${isPresent("seat")}`,
  providers: `SELECT provider.id, provider.name FROM providers provider WHERE ${inForce("provider", "$1")}
    ORDER BY provider.position, provider.name, provider.id`,
  answers: firstOf("member.provider_id, member.side", "provider_covers"),
  interactions: `SELECT way.id, way.source, way.target, way.label, way.meaning, way.rhythm FROM interactions way
    WHERE ${inForce("way", "$1")} ORDER BY way.position, way.id`,
});

/** One statement, so that all of it is of one moment and takes one connection. */
function structureSql(isScoped: boolean): string {
  const columns = Object.entries(parts(isScoped)).map(
    ([name, sql]) => `(SELECT coalesce(json_agg(part), '[]') FROM (${sql}) part) AS "${name}"`,
  );
  return `SELECT ${columns.join(",\n")}`;
}

/**
 * What the diagram shows at an instant. With a unit, the personas are of that unit and those below it; the CCoE and the
 * providers are everybody's. Names are bounded, whatever the size of the organisation.
 */
export async function getStructure(
  _actor: Granted<"structure:read"> | EmbedReader,
  { at, scope }: { at: Date; scope: UnitScope | null },
): Promise<Structure> {
  const [row] = await query<StructureRow>(structureSql(scope !== null), holdersValues(at, scope));
  if (!row) throw new Error("A statement without FROM gives one row");
  const people = (all: Counted[]): People => ({
    count: all[0]?.count ?? 0,
    first: all.map(({ id, name }) => ({ id, name })),
  });
  const box = (persona: Persona): People => {
    const of = <Row extends { persona: Persona }>(rows: Row[]) => rows.filter((each) => each.persona === persona);
    const covering = people(of(row.covering));
    const assigned = of(row.assigned).map(({ id, name }) => ({ id, name }));
    return {
      count: (of(row.counts)[0]?.count ?? 0) + covering.count,
      first: [...assigned, ...covering.first].slice(0, named),
    };
  };
  const answering = (providerId: string, side: ProviderSide) =>
    people(row.answers.filter((each) => each.provider_id === providerId && each.side === side));
  return {
    personas: {
      ENGINEERING: box("ENGINEERING"),
      PRODUCT: box("PRODUCT"),
      EXECUTIVE: box("EXECUTIVE"),
      FINANCE: box("FINANCE"),
    },
    seats: seatKinds.map((kind) => ({ kind, ...people(row.seats.filter((seat) => seat.kind === kind)) })),
    teamCount: row.team[0]?.count ?? 0,
    providers: row.providers.map((provider) => ({
      ...provider,
      engineering: answering(provider.id, "ENGINEERING"),
      finance: answering(provider.id, "FINANCE"),
    })),
    interactions: row.interactions,
  };
}
