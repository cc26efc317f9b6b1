import "server-only";
import PgBoss from "pg-boss";
import type { Job } from "@/lib/domain/job";
import { database, type Tx } from "./db";

/**
 * pg-boss over the process's own pool, whose lost connections are noticed and replaced. Its tables are made by the owner
 * at the start (scripts/database/job-queue.ts), so it never alters any.
 */
export function newJobQueue(): PgBoss {
  const executeSql = async (text: string, values: unknown[] = []): Promise<{ rows: unknown[] }> => {
    try {
      return await database().pool.query(text, values);
    } catch (error) {
      if (!settlesJobs.test(text)) throw error;
      boss.emit("error", error as Error);
      return { rows: [{ count: 0 }] };
    }
  };
  const boss = new PgBoss({
    db: { executeSql },
    migrate: false,
    archiveCompletedAfterSeconds: 3600,
    deleteAfterDays: 7,
  });
  return boss;
}

/**
 * That jobs are done, or have failed, is written by pg-boss 10 without anybody waiting for it: a rejection would be
 * nobody's, and could end the process. A job whose end could not be written expires, and is done again.
 */
const settlesJobs = /^\s*WITH (results|deleted_jobs) AS/;

// Only writes what it is given: one that is not started holds no connection and no timer.
let sender: PgBoss | undefined;

/** Sends jobs within a transaction: they exist exactly when it commits, and start after that. */
export async function sendJobs(tx: Tx, jobs: readonly Job[]): Promise<void> {
  if (jobs.length === 0) return;
  sender ??= newJobQueue();
  const executeSql = async (text: string, values: unknown[]) => ({
    rows: await tx.$queryRawUnsafe<[]>(text, ...values),
  });
  await sender.insert([...jobs], { db: { executeSql } } as PgBoss.InsertOptions);
}
