import "server-only";
import type { QueryResultRow } from "pg";
import { database } from "./db";

/** Plain SQL within a snapshot: what `Row` says is what the statement selects. */
export type Read = <Row extends QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** Several reads that see the register at one moment, whoever writes meanwhile. */
export async function snapshot<T>(work: (read: Read) => Promise<T>): Promise<T> {
  const client = await database().pool.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const result = await work(async (text, values = []) => (await client.query(text, [...values])).rows);
    await client.query("COMMIT");
    client.release();
    return result;
  } catch (error) {
    // Closed rather than given back: nobody knows what state it is in.
    client.release(true);
    throw error;
  }
}
