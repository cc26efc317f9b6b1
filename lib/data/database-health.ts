import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { env } from "@/lib/env";
import { setDatabaseAway } from "./availability";
import { query } from "./db";

const probeMilliseconds = 1_000;
const patienceMilliseconds = 2_000;

/** Whether the database answers through the pool that pages use, within two seconds. */
export async function isDatabaseReady(): Promise<boolean> {
  const answered = query("SELECT 1").then(
    () => true,
    () => false,
  );
  return Promise.race([answered, sleep(patienceMilliseconds, false, { ref: false })]);
}

/**
 * Keeps one connection and asks over it every second, as long as the process lives: a server that goes away is noticed
 * when its connection closes, one that hangs within three seconds, and one that returns within two.
 */
export async function watchDatabase(): Promise<never> {
  for (;;) {
    await followConnection();
    setDatabaseAway(true);
    await sleep(probeMilliseconds, undefined, { ref: false });
  }
}

/** Ends when the connection does, or the first question on it goes unanswered. */
async function followConnection(): Promise<void> {
  const timeouts = { connectionTimeoutMillis: patienceMilliseconds, query_timeout: patienceMilliseconds };
  const client = new Client({ connectionString: env().DATABASE_URL, application_name: "muster-watch", ...timeouts });
  client.on("error", () => setDatabaseAway(true));
  client.on("end", () => setDatabaseAway(true));
  try {
    await client.connect();
    for (;;) {
      await client.query("SELECT 1");
      setDatabaseAway(false);
      await sleep(probeMilliseconds, undefined, { ref: false });
    }
  } catch {
    // Not awaited: a server that hangs does not say goodbye.
    client.end().catch(() => {});
  }
}
