import "server-only";
import type { Granted } from "@/lib/domain/access";
import type { ChangeShape, PersonThen } from "@/lib/domain/comparison";
import type { ComparedFacts } from "@/lib/domain/comparison-facts";
import type { BoxFlow, UnitFlow } from "@/lib/domain/comparison-flows";
import { type Persona, personas } from "@/lib/domain/persona";
import { comparedFactsSql } from "./comparison-facts";
import { boxedSql, boxesSql, unitsSql } from "./comparison-flows-sql";
import { candidatesSql, isBackSql, pairsSql, shapedSql, shapeOfCode, thenSql } from "./comparison-sql";
import { query } from "./db";

type NamedPerson = { id: string; name: string };

export type ComparedPerson = {
  id: string;
  name: string;
  before: PersonThen;
  after: PersonThen;
  /** Was employed once before the first instant, though not at it. */
  isBack: boolean;
};

export type Comparison = ComparedFacts & {
  shapes: { shape: ChangeShape; count: number }[];
  /** The first of each shape, by name. */
  people: ComparedPerson[];
  /** Units whose people changed most. */
  units: UnitFlow[];
  /** Units whose people changed at all. */
  unitCount: number;
  boxes: BoxFlow[];
};

/** Two instants, and the units that are compared, as the tree stood at each, or the persona; null for all. */
export type Compared = {
  from: Date;
  to: Date;
  units: { before: string[]; after: string[] } | null;
  persona?: Persona | null;
};

/** Of each shape as many are read as a page shows of a group, so that they fill it whichever shapes it is of. */
export const shownPerGroup = 20;
const shownFacts = 50;

const shapes = "SELECT code, count(*) AS count FROM shaped GROUP BY code";

// By id rather than by name: to fold and sort the names of everybody takes longer than the rest.
const people = `SELECT person.id, person.name, ${thenSql("b")} AS before, ${thenSql("a")} AS after, ${isBackSql} AS "isBack"
  FROM (
    SELECT person_id, row_number() OVER (PARTITION BY code ORDER BY person_id) AS place FROM shaped
  ) ranked JOIN shaped shown ON shown.person_id = ranked.person_id JOIN people person ON person.id = shown.person_id
  WHERE ranked.place <= ${shownPerGroup} ORDER BY fold(person.name) COLLATE "C", person.id`;

type Row = ComparedFacts & {
  shapes: { code: number; count: number }[];
  people: ComparedPerson[];
  boxes: { persona: Persona; sign: "CAME" | "WENT"; count: number; first: NamedPerson[] }[];
  units: (UnitFlow & { unitCount: number })[];
};

/** One statement, so that all of it is of one moment. What it reads grows with what changed, not with the register. */
function comparisonSql(isScoped: boolean, persona: Persona | null): string {
  const lists = { shapes, people, boxes: boxesSql, units: unitsSql };
  const columns = [
    ...Object.entries(lists).map(
      ([name, sql]) => `(SELECT coalesce(json_agg(part), '[]') FROM (${sql}) part) AS "${name}"`,
    ),
    ...Object.entries(comparedFactsSql(isScoped, shownFacts)).map(([name, sql]) => `(${sql}) AS "${name}"`),
  ];
  return `WITH pair AS MATERIALIZED (${pairsSql(candidatesSql(isScoped), isScoped)}),
    shaped AS MATERIALIZED (${shapedSql(persona)}), boxed AS (${boxedSql(isScoped)})
    SELECT ${columns.join(",\n")}`;
}

export const comparisonValues = ({ from, to, units }: Compared) => [
  from,
  to,
  ...(units ? [units.before, units.after] : []),
];

/**
 * What differs between two instants: who, how, and what else came and went. Names are bounded, whatever changed. Leave is
 * no part of it: who is away is still who they are, and staff read this too.
 */
export async function getComparison(_actor: Granted<"structure:read">, compared: Compared): Promise<Comparison> {
  const [row] = await query<Row>(
    comparisonSql(compared.units !== null, compared.persona ?? null),
    comparisonValues(compared),
  );
  if (!row) throw new Error("A statement without FROM gives one row");
  const boxOf = (persona: Persona): BoxFlow => {
    const of = (sign: "CAME" | "WENT") => row.boxes.find((box) => box.persona === persona && box.sign === sign);
    return {
      persona,
      came: of("CAME")?.count ?? 0,
      went: of("WENT")?.count ?? 0,
      cameFirst: of("CAME")?.first ?? [],
      wentFirst: of("WENT")?.first ?? [],
    };
  };
  const counted = row.shapes.map(({ code, count }) => ({ shape: shapeOfCode(code), count }));
  return { ...row, shapes: counted, boxes: personas.map(boxOf), unitCount: row.units[0]?.unitCount ?? 0 };
}
