import "server-only";
import type { Granted } from "@/lib/domain/access";
import { evaluateCoverage } from "@/lib/domain/coverage";
import type { CoverageFacts, PersonFact } from "@/lib/domain/coverage-facts";
import { addDays, beginningOf, type Day, dayOf, startOfDay } from "@/lib/domain/day";
import { type Supposition, supposing } from "@/lib/domain/departure";
import { type DepartureAnswer, departureAnswer } from "@/lib/domain/departure-answer";
import { departureEffect } from "@/lib/domain/departure-effect";
import type { DepartureQuestion, RowToLose } from "@/lib/domain/departure-question";
import { inForce } from "./as-of";
import { readCoverageFacts } from "./coverage-facts";
import { type Dated, dated, interval } from "./dated";
import { policyAt } from "./policy";
import { type Read, snapshot } from "./snapshot";
import { listSuccessors } from "./successors";

/**
 * What coverage would lose if something became of people: judged on the day from which it is so, or now if that is over.
 * The facts are read once and evaluated twice. Null when the question is about nobody whom the register knows.
 */
export async function readDeparture(
  actor: Granted<"coverage:read">,
  question: DepartureQuestion,
): Promise<DepartureAnswer | null> {
  const read = await snapshot(async (read) => {
    const [row] = await read<{ currency: string; timeZone: string }>(
      `SELECT currency, time_zone AS "timeZone" FROM organisation`,
    );
    const { timeZone, currency } = row ?? { timeZone: "UTC", currency: "USD" };
    const now = new Date();
    const from = question.from === null ? now : beginningOf(question.from, now, timeZone);
    const at = from < now ? now : from;
    const policy = await policyAt(read, at);
    const suppositions = await suppositionsOf(read, question, timeZone);
    const people = await readNamed(read, [...new Set(suppositions.map(({ personId }) => personId))], at);
    const facts = withPeople(await readCoverageFacts(read, { at, timeZone, policy }), people);
    return { at, facts, people, suppositions, context: { policy, currency, timeZone } };
  });
  const { at, facts, people, suppositions, context } = read;
  if (people.length === 0) return null;
  const judged = (of: CoverageFacts) => ({ facts: of, coverage: evaluateCoverage(of, context.policy, at) });
  const personIds = new Set(people.map(({ id }) => id));
  const effect = departureEffect(judged(facts), judged(supposing(facts, suppositions, at)), { personIds, at });
  return departureAnswer(effect, {
    day: dayOf(at, context.timeZone),
    people: people.map(({ id, name }) => ({ id, name })),
    candidates: await listSuccessors(actor, { cells: effect.cells.first, except: personIds }),
    context,
  });
}

const untilAfter = (lastDay: Day | null, timeZone: string) =>
  lastDay === null ? null : startOfDay(addDays(lastDay, 1), timeZone);

async function suppositionsOf(read: Read, question: DepartureQuestion, timeZone: string): Promise<Supposition[]> {
  switch (question.what) {
    case "LEAVES":
    case "LOSES_PERSONA":
      return question.personIds.map((personId) => ({ personId, what: question.what }));
    case "IS_AWAY": {
      const until = untilAfter(question.lastDay, timeZone);
      return question.personIds.map((personId) => ({ personId, what: "IS_AWAY", until }));
    }
    case "MOVES":
      return question.personIds.map((personId) => ({ personId, what: "MOVES", unitId: question.unitId }));
    case "LOSES_ROW":
      return read<Supposition>(loses[question.table], [question.rowId]);
  }
}

/** Of each table, the row as a supposition. */
const loses: Record<RowToLose, string> = {
  seat: `SELECT person_id AS "personId", 'LOSES_SEAT' AS what, kind FROM seats WHERE id = $1`,
  cover: `SELECT person_id AS "personId", 'LOSES_COVER' AS what, unit_id AS "unitId", persona FROM covers WHERE id = $1`,
  providerCover: `SELECT person_id AS "personId", 'LOSES_PROVIDER' AS what, provider_id AS "providerId", side
    FROM provider_covers WHERE id = $1`,
};

/** The people by name, with the post that they are in and every absence: whoever has no role is no fact of coverage yet. */
async function readNamed(read: Read, ids: readonly string[], at: Date): Promise<PersonFact[]> {
  type Row = {
    id: string;
    name: string;
    unitId: string | null;
    title: string;
    managerId: string | null;
    postFrom: number | null;
    postUntil: number | null;
  };
  const rows = await read<Row>(
    `SELECT p.id, p.name, o.unit_id AS "unitId", coalesce(o.title, '') AS title, o.manager_id AS "managerId", ${dated("o", "postFrom", "postUntil")}
     FROM people p LEFT JOIN posts o ON o.person_id = p.id AND ${inForce("o", "$2")}
     WHERE p.id = ANY ($1::uuid[]) ORDER BY p.name, p.id`,
    [ids, at],
  );
  const leaves = await read<{ personId: string } & Dated>(
    `SELECT l.person_id AS "personId", ${dated("l")} FROM leaves l WHERE l.person_id = ANY ($1::uuid[])`,
    [ids],
  );
  return rows.map(({ id, name, postFrom, postUntil, ...post }) => ({
    id,
    name,
    posts: postFrom === null ? [] : [{ ...post, ...interval({ from: postFrom, until: postUntil }) }],
    leaves: leaves.filter(({ personId }) => personId === id).map(interval),
    assignments: [],
    covers: [],
    seats: [],
    providerCovers: [],
    spendOwners: [],
  }));
}

function withPeople(facts: CoverageFacts, named: readonly PersonFact[]): CoverageFacts {
  const absences = new Map(named.map(({ id, leaves }) => [id, leaves]));
  const known = facts.people.map((person) => ({ ...person, leaves: absences.get(person.id) ?? person.leaves }));
  const ids = new Set(facts.people.map(({ id }) => id));
  return { ...facts, people: [...known, ...named.filter(({ id }) => !ids.has(id))] };
}
