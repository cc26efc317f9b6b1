import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Client, Pool, type PoolClient, type QueryResultRow } from "pg";
import { env } from "@/lib/env";
import { noteLostConnection } from "./availability";
import { type Prisma, PrismaClient } from "./generated/client";

/** A transaction, or the client itself where one statement is enough. */
export type Tx = Prisma.TransactionClient;

// Nobody waits longer than this for a connection: the page then says that the database is away, instead of hanging.
const connectionTimeoutMillis = 5_000;

type Database = { pool: Pool; prisma: PrismaClient; connections: Set<PoolClient> };

// Next evaluates modules once per route bundle and again on each change in development; the process keeps one pool.
const holder = globalThis as { musterDatabase?: Database };

function open(): Database {
  const pool = new Pool({ connectionString: env().DATABASE_URL, max: 10, connectionTimeoutMillis });
  // A connection that dies while idle is replaced at the next use; without a listener it would end the process.
  pool.on("error", noteLostConnection);
  const connections = new Set<PoolClient>();
  pool.on("connect", (connection) => {
    connections.add(connection);
    // Likewise one that dies in the middle of a COPY: whoever waits on it is told beside.
    connection.on("error", noteLostConnection);
  });
  pool.on("remove", (connection) => connections.delete(connection));
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }), connections };
}

/** Breaks every connection, so that whoever waits on one is told now: a server that hangs would never answer. */
export function dropConnections(): void {
  for (const connection of holder.musterDatabase?.connections ?? []) {
    if (connection instanceof Client) connection.end().catch(() => {});
  }
}

/** The process's one pool and one Prisma client on it, opened at first use. */
export function database(): Database {
  holder.musterDatabase ??= open();
  return holder.musterDatabase;
}

export function db(): PrismaClient {
  return database().prisma;
}

/**
 * Plain SQL, for reads of many rows and for forms that Prisma's client cannot say. `Row` is what the statement selects:
 * keep the two side by side.
 */
export async function query<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const result = await database().pool.query<Row>(text, [...values]);
  return result.rows;
}
