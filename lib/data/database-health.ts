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
// A timer that is so much later says that this process was held up, and nothing of the database.
const heldUpMilliseconds = 1_000;

/** Whether the database answers through the pool that pages use, within two seconds. */
export async function isDatabaseReady(): Promise<boolean> {
  const answered = query("SELECT 1").then(
    () => true,
    () => false,
  );
  return Promise.race([answered, sleep(patienceMilliseconds, false, { ref: false })]);
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
  const begun = performance.now();
  const client = await connect();
  const wasHeldUp = performance.now() - begun > connectMilliseconds + heldUpMilliseconds;
  return client ?? (wasHeldUp ? connect() : null);
}

async function connect(): Promise<Client | null> {
  const timeouts = { connectionTimeoutMillis: connectMilliseconds, query_timeout: patienceMilliseconds };
  const client = new Client({ connectionString: env().DATABASE_URL, application_name: "muster-watch", ...timeouts });
  // Without a listener, a connection that breaks would end the process.
  client.on("error", () => {});
  try {
    await client.connect();
    return client;
  } catch {
    return null;
  }
}

async function untilLost(client: Client): Promise<void> {
  const ended = new Promise<false>((resolve) => client.once("end", () => resolve(false)));
  const answers = () =>
    client.query("SELECT 1").then(
      () => true,
      () => false,
    );
  while (await Promise.race([answers(), ended])) {
    await Promise.race([sleep(probeMilliseconds, undefined, { ref: false }), ended]);
  }
  // Not awaited: a server that hangs does not say goodbye.
  client.end().catch(() => {});
}
