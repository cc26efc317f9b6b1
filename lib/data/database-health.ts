import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { env } from "@/lib/env";
import { setDatabaseAway } from "./availability";
import { dropConnections, query } from "./db";

const probeMilliseconds = 1_000;
const patienceMilliseconds = 2_000;
// Longer: a machine under load takes its time to make a connection.
const connectMilliseconds = 4_000;
// When the operating system's side of an attempt that was given up goes, too.
const cleanUpMilliseconds = 30_000;
const turnMilliseconds = 50;

/** Whether the database answers through the pool that pages use, within two seconds. */
export async function isDatabaseReady(): Promise<boolean> {
  return within(patienceMilliseconds, query("SELECT 1"));
}

/**
 * Keeps one connection and asks over it every second, as long as the process lives. The database is away when that
 * connection is lost or silent and a new one cannot be had: one alone may be an administrator's doing, or this process
 * being busy. A server that stops is noticed at once, one that hangs within seven seconds, one that returns within two.
 */
export async function watchDatabase(): Promise<never> {
  for (;;) {
    const client = await connection();
    setDatabaseAway(client === null);
    if (client) await untilLost(client);
    else {
      // Whoever waits for an answer on one of these would wait for ever.
      dropConnections();
      await sleep(probeMilliseconds, undefined, { ref: false });
    }
  }
}

async function connection(): Promise<Client | null> {
  const client = new Client({
    connectionString: env().DATABASE_URL,
    application_name: "muster-watch",
    connectionTimeoutMillis: cleanUpMilliseconds,
  });
  // Without a listener, a connection that breaks would end the process.
  client.on("error", () => {});
  if (await within(connectMilliseconds, client.connect())) return client;
  end(client);
  return null;
}

async function untilLost(client: Client): Promise<void> {
  const ended = new Promise<void>((resolve) => client.once("end", resolve));
  const lost = ended.then(() => Promise.reject(new Error("The connection is lost.")));
  while (await within(patienceMilliseconds, Promise.race([client.query("SELECT 1"), lost]))) {
    await Promise.race([sleep(probeMilliseconds, undefined, { ref: false }), ended]);
  }
  end(client);
}

/** Not awaited: a server that hangs does not say goodbye. */
function end(client: Client): void {
  client.end().catch(() => {});
}

/**
 * Whether something succeeds within a time in which this process could have heard of it. The time is counted in turns
 * of the event loop: one that lasts for seconds, as when all pages are loaded at the start, counts as a short one,
 * since its timers are due before what has arrived meanwhile is read.
 */
async function within(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  const answered = work.then(
    () => true,
    () => false,
  );
  for (let waited = 0; waited < milliseconds; waited += turnMilliseconds) {
    const answer = await Promise.race([answered, sleep(turnMilliseconds, null, { ref: false })]);
    if (answer !== null) return answer;
  }
  return false;
}
