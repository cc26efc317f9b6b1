import "server-only";
import { type LaterEvent, laterEvents } from "./audit";
import type { Tx } from "./db";
import type { Rows } from "./row-change";

/** The tables of which a person has dated rows. */
type OfPerson = { [T in keyof Rows]: Rows[T] extends { personId: string; from: Date } ? T : never }[keyof Rows];

/** What the register says of people as a change begins; what the change itself writes is not in it. */
export type PeopleReader = {
  /** Null for somebody who is not in the register. */
  name(personId: string): Promise<string | null>;
  /** All rows of a person in a table, the first one first. */
  rows<T extends OfPerson>(table: T, personId: string): Promise<Rows[T][]>;
  /** What others than this actor did to a person after an event. */
  eventsAfter(seen: string, personId: string, actor: { userId: string }): Promise<LaterEvent[]>;
};

/**
 * Reads people for a command. Of `everyone`, those whom a command over many is about, the first question of a kind reads
 * for all: so the command is the one that it is for a single person, and thousands of people take a few statements.
 */
export function peopleReader(tx: Tx, everyone: readonly string[] = []): PeopleReader {
  const isOneOfThem = new Set(everyone);
  const kept = new Map<string, Promise<Map<string, unknown[]>>>();

  async function ask<Row>(kind: string, personId: string, read: (ids: string[]) => Promise<Found<Row>[]>) {
    if (!isOneOfThem.has(personId)) return (await read([personId])).map(({ row }) => row);
    const answer = kept.get(kind) ?? read([...isOneOfThem]).then(byPerson);
    kept.set(kind, answer);
    // Kept under its kind, so that it is what `read` finds.
    return ((await answer).get(personId) ?? []) as Row[];
  }

  return {
    async name(personId) {
      const [name] = await ask("name", personId, (ids) => namesOf(tx, ids));
      return name ?? null;
    },
    rows: (table, personId) => ask(table, personId, (ids) => rowsOf(tx, table, ids)),
    eventsAfter: (seen, personId, actor) =>
      ask(`after ${seen}`, personId, async (subjectIds) =>
        (await laterEvents(tx, { subjectIds, seen, actor })).map((row) => ({ personId: row.subjectId, row })),
      ),
  };
}

type Found<Row> = { personId: string; row: Row };

function byPerson<Row>(found: readonly Found<Row>[]): Map<string, Row[]> {
  const rows = new Map<string, Row[]>();
  for (const { personId, row } of found) {
    const list = rows.get(personId);
    if (list) list.push(row);
    else rows.set(personId, [row]);
  }
  return rows;
}

async function namesOf(tx: Tx, ids: string[]): Promise<Found<string>[]> {
  const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return people.map(({ id, name }) => ({ personId: id, row: name }));
}

async function rowsOf<T extends OfPerson>(tx: Tx, table: T, ids: string[]): Promise<Found<Rows[T]>[]> {
  // Prisma types each table's client apart; `OfPerson` bounds the choice to those that have these fields.
  const reader = tx[table] as unknown as { findMany(args: object): Promise<Rows[T][]> };
  const rows = await reader.findMany({ where: { personId: { in: ids } }, orderBy: { from: "asc" } });
  return rows.map((row) => ({ personId: row.personId, row }));
}
