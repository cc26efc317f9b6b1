import { createReadStream, existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createGunzip } from "node:zlib";
import pg from "pg";
import { from } from "pg-copy-streams";
import { decode } from "@/lib/csv/encoding";
import { readRows } from "@/lib/csv/read";
import { startThrowawayServer, templateName } from "@/scripts/database/throwaway";
import { drawSecrets } from "@/scripts/installation";
import { faultyStaff } from "../support/faulty-staff";
import { median, timed } from "./support/rounds";

/**
 * Imports through the app's own commands, each step against a plain COPY of the same rows in the same run: two quarters of a
 * department one on the other, 67,196 people, and 100,000 rows with planted faults. Each file is taken back in the end, so
 * that all begin with an empty register. Run with `npm run bench tests/bench/import-change-set.ts`.
 */
const folder = "../shared/data";

type Source = { name: string; day: string; bytes: () => AsyncIterable<Uint8Array> };
type Imported = {
  times: Record<"stage" | "compare" | "apply" | "undo", number>;
  memory: { before: number; peak: number };
  undo: () => Promise<unknown>;
};

setFlagsFromString("--expose_gc");
const collectGarbage: () => void = runInNewContext("gc");

/** The most memory that the process has had during a work, in bytes, and before it. */
async function memoryOf(work: () => Promise<unknown>): Promise<{ before: number; peak: number }> {
  collectGarbage();
  const before = process.memoryUsage.rss();
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 10);
  await work().finally(() => clearInterval(watch));
  return { before, peak };
}

async function run(): Promise<void> {
  const server = await startThrowawayServer();
  const scratch = await mkdtemp(join(tmpdir(), "muster-bench-"));
  try {
    const { NEXTAUTH_SECRET } = drawSecrets();
    Object.assign(process.env, {
      DATABASE_URL: server.app(templateName),
      NEXTAUTH_URL: "http://localhost:3000",
      NEXTAUTH_SECRET,
    });
    const owner = server.owner(templateName);
    const importing = await importer();
    const measured: [Source, Imported][] = [];
    for await (const sources of series(scratch)) {
      const done: [Source, Imported][] = [];
      for (const source of sources) done.unshift([source, await importing.measure(source)]);
      for (const [, imported] of done) imported.times.undo = await timed(imported.undo);
      measured.push(...done.reverse());
    }
    await importing.end();
    // Last, because they hold whole files in memory.
    for (const [source, imported] of measured) report(source, imported, await measureFloors(owner, source));
  } finally {
    await rm(scratch, { recursive: true });
    await server.stop();
  }
}

/** Files that are imported one on the other. The made one is made last, so that the others are measured without it. */
async function* series(scratch: string): AsyncGenerator<Source[]> {
  if (existsSync(folder)) {
    yield ["2011-03-31", "2011-09-30"].map((day) => ({
      name: `decc ${day}`,
      day,
      bytes: () => createReadStream(`${folder}/decc-${day}.csv`),
    }));
    const hmrc = () => createReadStream(`${folder}/hmrc-2011-03-31.csv.gz`).pipe(createGunzip());
    yield [{ name: "hmrc 2011-03-31", day: "2011-03-31", bytes: hmrc }];
  }
  const [before, file] = [join(scratch, "before.csv"), join(scratch, "faulty.csv")];
  const made = faultyStaff(100_000, { times: 30 });
  await Promise.all([writeFile(before, made.before), writeFile(file, made.file)]);
  yield [
    { name: "what the register knows before the next", day: "2026-01-01", bytes: () => createReadStream(before) },
    {
      name: `with ${made.faults.length} rows of faults`,
      day: "2026-02-01",
      bytes: () => createReadStream(file),
    },
  ];
}

/** Reading the file, and copying what was read into a table without index or constraint. */
async function measureFloors(address: string, { bytes }: Source) {
  const rows: string[][] = [];
  const parse = await timed(async () => {
    for await (const { cells } of readRows(decode(bytes(), "utf-8"), ",")) rows.push(cells);
  });
  const width = rows[0]?.length ?? 0;
  const lines = rows
    .slice(1)
    .map(
      (cells) =>
        `${Array.from({ length: width }, (_, at) => cells[at]?.replace(/[\\\t\n\r]/g, " ") ?? "").join("\t")}\n`,
    );
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(
    `BEGIN; CREATE TABLE bare (${Array.from({ length: width }, (_, at) => `c${at} text`).join(", ")})`,
  );
  const rounds: number[] = [];
  while (rounds.length < 5) {
    await client.query("TRUNCATE bare");
    rounds.push(await timed(() => pipeline(Readable.from(lines), client.query(from("COPY bare FROM STDIN")))));
  }
  await client.query("ROLLBACK");
  await client.end();
  return { parse, COPY: median(rounds), rows: lines.length };
}

async function importer() {
  // Loaded late: the modules read the environment that `run` has set.
  const { givenUser } = await import("../support/users");
  const { grant } = await import("@/lib/domain/access");
  const { db, database } = await import("@/lib/data/db");
  const { uploadImport } = await import("@/lib/data/import-upload");
  const { compareImport } = await import("@/lib/data/import-compare");
  const { applyImport } = await import("@/lib/data/import-apply");
  const { undoChange } = await import("@/lib/data/undo");
  const { decide, detail } = await import("../support/imports");
  const silent = () => undefined;
  const user = await givenUser("ADMIN");
  const actor = grant(user, "import:write");

  async function measure({ name, day: effectiveOn, bytes }: Source): Promise<Imported> {
    const times = { stage: 0, compare: 0, apply: 0, undo: 0 };
    let importId = "";
    const memory = await memoryOf(async () => {
      const upload = { fileName: `${name}.csv`, effectiveOn, bytes: bytes(), expectedBytes: null, onRows: silent };
      times.stage = await timed(async () => {
        importId = valueIn(await uploadImport(actor, upload)).importId;
      });
      const { mapping } = await db().import.findUniqueOrThrow({ where: { id: importId } });
      times.compare = await timed(async () => {
        valueIn(await compareImport(actor, { importId, mapping, effectiveOn, onStep: silent }));
      });
      // Whether a unit is a known one in another spelling is asked before anything is applied.
      const compared = await detail(actor, importId);
      if (compared.counts?.openUnits) await decide(actor, compared, { question: "UNIT", answer: "NEW" });
      const { comparedAt } = await db().import.findUniqueOrThrow({ where: { id: importId } });
      const applied = { importId, comparedAt: comparedAt?.toISOString() ?? "", endsMissing: false, typedLeavers: "" };
      times.apply = await timed(async () => {
        valueIn(await applyImport(actor, { ...applied, onStep: silent }));
      });
    });
    const { changeId } = await db().auditEvent.findFirstOrThrow({
      where: { subjectId: importId },
      orderBy: { seq: "desc" },
    });
    return { times, memory, undo: async () => valueIn(await undoChange(user, changeId)) };
  }
  async function end() {
    if ((await db().person.count()) !== 0) throw new Error("Not all of it was taken back.");
    await db().$disconnect();
    await database().pool.end();
  }
  return { measure, end };
}

function valueIn<T>(outcome: { ok: true; value: T } | { ok: false; problems: { message: string }[] }): T {
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join(" "));
  return outcome.value;
}

function report(
  { name }: Source,
  { times, memory }: Imported,
  { parse, COPY, rows }: { parse: number; COPY: number; rows: number },
): void {
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(0);
  console.log(
    `${name}: ${rows.toLocaleString("en")} rows; memory ${megabytes(memory.before)} MB before, ${megabytes(memory.peak)} MB at the most`,
  );
  for (const [step, time] of Object.entries({ COPY, parse, ...times })) {
    console.log(`  ${step.padEnd(8)} ${time.toFixed(0).padStart(6)} ms ${(time / COPY).toFixed(1).padStart(6)} x COPY`);
  }
}

await run();
