import "server-only";
import type { PoolClient } from "pg";
import { database } from "./db";

// Streams and whole-table statements may take longer than what one page may.
const statementTimeout = "120s";

/**
 * Work on one plain connection, all or nothing, for what Prisma's client cannot do: COPY, and sets of many rows. The
 * register itself is written by `change` only.
 */
export async function inTransaction<T>(work: (client: PoolClient) => Promise<T>, isolation = ""): Promise<T> {
  const client = await database().pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(`BEGIN ${isolation}`);
    await client.query(`SET LOCAL statement_timeout = '${statementTimeout}'`);
    const value = await work(client);
    await client.query("COMMIT");
    return value;
  } catch (error) {
    await client.query("ROLLBACK").catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    // A connection that could not roll back is thrown away rather than given to the next.
    client.release(broken);
  }
}
