import type pg from "pg";
import PgBoss from "pg-boss";
import { jobNames, queueRules } from "@/lib/domain/job";

/** Any number that nobody else locks: of several starts at once one makes the queues, the others find them made. */
const lockNumber = 6_387_838;

/** The queue that pg-boss keeps for its own clock. It would make it at its start, which the app's role may not. */
const clockQueue = "__pgboss__send-it";

/**
 * Makes the tables of the job queue, as the owner, or brings them to the version of pg-boss that is installed, and the
 * queues. A new queue is a table of its own: the app sends and takes jobs, and can make none.
 */
export async function installJobQueue(client: pg.Client): Promise<void> {
  await client.query("SELECT pg_advisory_lock($1)", [lockNumber]);
  try {
    // A script of several statements takes no parameters, not even none of them.
    const executeSql = (text: string, values?: unknown[]) => (values ? client.query(text, values) : client.query(text));
    const boss = new PgBoss({ db: { executeSql }, supervise: false, schedule: false });
    await boss.start();
    await boss.createQueue(clockQueue);
    for (const name of jobNames) {
      const { isOneWaiting, ...rules } = queueRules[name];
      const queue = { name, policy: isOneWaiting ? "short" : "standard", retryBackoff: true, ...rules } as const;
      await boss.createQueue(name, queue);
      await boss.updateQueue(name, queue);
    }
    await boss.stop({ graceful: false });
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [lockNumber]);
  }
}
