import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { chainSql } from "@/lib/data/audit-chain-sql";
import type { Actor } from "@/lib/domain/access";
import { startThrowawayServer, type ThrowawayServer, templateName } from "@/scripts/database/throwaway";
import { type Answer, ImportWorker } from "../support/import-work";
import { registerDump } from "../support/register-dump";

const people = 300;
const text = [
  "Employee ID,Full name,Work email,Job title,Department,Manager ID",
  ...Array.from(
    { length: people },
    (_, n) => `${n},Person ${n},p${n}@x.example,Engineer,Unit ${n % 40},${n === 0 ? "" : n >> 1}`,
  ),
].join("\n");

/** The table that a step writes after it has written others: somebody holds it, so that the step is killed in its middle. */
const held = { stage: "imports", compare: "import_changes", apply: "posts", undo: "units" };
type Step = keyof typeof held;

let server: ThrowawayServer;
let worker: ImportWorker;
let actor: Actor;

beforeAll(async () => {
  // Of a process that dies nothing is lost that the system has taken; only a machine that dies needs fsync.
  server = await startThrowawayServer(["fsync=off", "max_connections=50"]);
  worker = new ImportWorker(server.app(templateName));
  const [user] = await read(
    `INSERT INTO users (name, email, role, password_hash) VALUES ('Ada', 'ada@x.example', 'ADMIN', 'none') RETURNING id`,
  );
  actor = { userId: String(user?.id), name: "Ada", email: "ada@x.example", role: "ADMIN", personId: null };
});

afterAll(async () => {
  worker.kill();
  await server.stop();
});

/** As the superuser; again while the database is coming back. */
async function read(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  for (let tries = 0; ; tries += 1) {
    try {
      const client = await connected();
      const { rows } = await client.query(sql, values);
      await client.end();
      return rows;
    } catch (error) {
      if (tries > 200) throw error;
      await pause(50);
    }
  }
}

/** Everything that must be as it was: the register, the files on their way into it, and the audit trail. */
async function everything() {
  const [chain] = await read(chainSql);
  expect(chain?.firstBroken).toBeNull();
  const kept = ["imports", "import_rows", "import_units", "import_changes"].map((table) =>
    read(`SELECT count(*), md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))) FROM ${table} t`),
  );
  const dump = await registerDump((sql, values) => read(sql, [...(values ?? [])]) as Promise<never[]>);
  return { events: chain?.events, register: dump, kept: await Promise.all(kept) };
}

async function connected(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: server.superuser(templateName), connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** Runs a step and kills the app or the database while it is in the middle of it. Resolves to its answer, if it had one. */
async function killed(step: Step, victim: "app" | "database", given: object): Promise<Answer | null> {
  // Two: within a transaction, what the others do is told only once.
  const [holder, watch] = [await connected(), await connected()];
  await holder.query(`BEGIN; LOCK TABLE ${held[step]} IN SHARE MODE`);
  const answer = worker.ask({ step, actor, ...given });
  const others = "FROM pg_stat_activity WHERE pid <> pg_backend_pid()";
  const count = async (what: string) => (await watch.query(`SELECT ${others} AND ${what}`)).rowCount ?? 0;
  let isOver = false;
  void answer.then(() => {
    isOver = true;
  });
  while ((await count("wait_event_type = 'Lock'")) === 0) {
    expect(isOver, `${step} was over before it could be killed`).toBe(false);
    await pause(5);
  }
  if (victim === "app") {
    worker.kill();
    await holder.query("ROLLBACK");
    // What the app has left behind in the database comes to its end: it can only be given up.
    while ((await count("usename <> current_user")) > 0) await pause(5);
    worker = new ImportWorker(server.app(templateName));
  } else {
    const { rows } = await watch.query<{ pid: number }>(
      `SELECT pid ${others} UNION ALL SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int`,
    );
    for (const { pid } of rows) kill(pid);
  }
  for (const client of [holder, watch]) await client.end().catch(() => undefined);
  return answer;
}

/** Some of them end by themselves, as the one that they belong to is gone. */
function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

async function completed(step: Step, given: object): Promise<Answer> {
  const answer = await worker.ask({ step, actor, ...given });
  expect(answer).toMatchObject({ ok: true });
  return answer ?? {};
}

it("staging, comparing, applying and undoing leave all or nothing when the app or the database is killed", async () => {
  let given: object = { text };
  for (const step of ["stage", "compare", "apply", "undo"] as const) {
    const before = await everything();
    for (const victim of ["app", "database"] as const) {
      const answer = await killed(step, victim, given);
      expect(answer?.ok ?? false, `${step} of a killed ${victim}`).toBe(false);
      expect(await everything(), `${step} of a killed ${victim}`).toEqual(before);
    }
    const { value, changeId } = await completed(step, given);
    if (step === "stage") given = { importId: value?.importId };
    if (step === "apply") given = { ...given, changeId };
    const [count] = await read("SELECT count(*)::int AS people FROM people");
    expect(count?.people, `after ${step}`).toBe(step === "apply" ? people : 0);
  }
  // What was killed and undone is still the change set that it was.
  await completed("apply", given);
  expect((await everything()).events).toBe(3);
}, 120_000);
