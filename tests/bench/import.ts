import { createReadStream, existsSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import pg from "pg";
import { from } from "pg-copy-streams";
import { v7 } from "uuid";
import { decode } from "@/lib/csv/encoding";
import { readRows } from "@/lib/csv/read";
import { startThrowawayServer, templateName } from "@/scripts/database/throwaway";
import { drawSecrets } from "@/scripts/installation";
import { timed } from "./support/rounds";

/**
 * Time and memory of an import of 67,196 people through the app's own commands, against two floors of the same run: the
 * file parsed and copied into a bare table, and parsed and copied into the register's own tables with their indexes and
 * constraints. Run with `npm run bench tests/bench/import.ts`.
 */
const file = "../shared/data/hmrc-2011-03-31.csv.gz";

const bytes = () => createReadStream(file).pipe(createGunzip());

async function run(): Promise<void> {
  const server = await startThrowawayServer();
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 20);
  try {
    const { NEXTAUTH_SECRET } = drawSecrets();
    Object.assign(process.env, {
      DATABASE_URL: server.app(templateName),
      NEXTAUTH_URL: "http://localhost:3000",
      NEXTAUTH_SECRET,
    });
    const floors = await measureFloors(server.owner(templateName));
    peak = 0;
    const times = await measureImport();
    const total = times["upload and stage"] + times.compare + times.apply;
    for (const [name, time] of Object.entries({ ...floors, ...times, "upload, compare and apply": total }))
      console.log(`${name}: ${time.toFixed(0)} ms`);
    const bare = floors.parse + floors["COPY into a bare table"];
    const register = floors.parse + floors["COPY into the register's tables"];
    console.log(
      `import / (parse + COPY): ${(total / bare).toFixed(1)} bare, ${(total / register).toFixed(1)} as the tables are`,
    );
    console.log(`peak memory of the process during the import: ${(peak / 1024 / 1024).toFixed(0)} MB`);
  } finally {
    clearInterval(watch);
    await server.stop();
  }
}

async function measureFloors(address: string) {
  const rows: string[][] = [];
  const parse = await timed(async () => {
    for await (const { cells } of readRows(decode(bytes(), "utf-8"), ",")) rows.push(cells);
  });
  const people = rows.slice(1).map((cells) => ({ id: v7(), cells }));
  const idOf = new Map(people.map(({ id, cells }) => [cells[0], id]));
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const copy = (sql: string, lines: string[]) => pipeline(Readable.from(lines), client.query(from(sql)));
  await client.query(
    "BEGIN; CREATE TABLE bare (a text, b text, c text, d text, e text, f text, g text, h text, i text, j text)",
  );
  const bare = await timed(() => pipeline(bytes(), client.query(from("COPY bare FROM STDIN (FORMAT csv, HEADER)"))));
  const register = await timed(async () => {
    const lines = people.map(({ id, cells: [ref, name, email] }) => `${id}\t${ref}\t${name}\t${email}\n`);
    await copy("COPY people (id, external_id, name, email) FROM STDIN", lines);
    const posts = people.map(
      ({ id, cells }) => `${v7()}\t${id}\t${cells[3]}\t${idOf.get(cells[6]) ?? "\\N"}\t2011-03-31T00:00:00Z\n`,
    );
    await copy(`COPY posts (id, person_id, title, manager_id, "from") FROM STDIN`, posts);
  });
  await client.query("ROLLBACK");
  await client.end();
  return { parse, "COPY into a bare table": bare, "COPY into the register's tables": register };
}

async function measureImport() {
  // Loaded late: the modules read the environment that `run` has set.
  const { givenUser } = await import("../support/users");
  const { grant } = await import("@/lib/domain/access");
  const { db, database } = await import("@/lib/data/db");
  const { uploadImport } = await import("@/lib/data/import-upload");
  const { compareImport } = await import("@/lib/data/import-compare");
  const { applyImport } = await import("@/lib/data/import-apply");
  const { readImportEffects } = await import("@/lib/data/import-effect");
  const { readImportUndo } = await import("@/lib/data/import-undo-state");
  const { undoChange } = await import("@/lib/data/undo");
  const silent = () => undefined;
  const { organisation } = await import("../support/register");
  await organisation();
  const actor = grant(await givenUser("ADMIN"), "import:write");
  const day = { effectiveOn: "2011-03-31" };

  const upload = await timed(() =>
    uploadImport(actor, { ...day, fileName: "hmrc.csv", bytes: bytes(), expectedBytes: null, onRows: silent }),
  );
  const { id: importId, mapping } = await db().import.findFirstOrThrow();
  const compare = await timed(() => compareImport(actor, { importId, mapping, ...day, onStep: silent }));
  const { comparedAt } = await db().import.findFirstOrThrow();
  const applied = {
    importId,
    comparedAt: comparedAt?.toISOString() ?? "",
    endsMissing: false,
    typedLeavers: "",
    onStep: silent,
  };
  const about = { importId, comparedAt: comparedAt ?? new Date(), leavers: 0 };
  const effect = await timed(() => readImportEffects(actor, about));
  const apply = await timed(() => applyImport(actor, applied));
  if ((await db().person.count()) !== 67_196) throw new Error("The import is not complete.");
  const { changeId } = await db().auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });
  const mayUndo = await timed(() => readImportUndo(actor, importId));
  const undo = await timed(() => undoChange(actor, changeId));
  if ((await db().person.count()) !== 0) throw new Error("The import is not undone.");
  await db().$disconnect();
  await database().pool.end();
  return {
    "upload and stage": upload,
    compare,
    "effect on coverage": effect,
    apply,
    "ask what depends on it": mayUndo,
    undo,
  };
}

if (existsSync(file)) await run();
else console.log(`${file} is not here; nothing was measured.`);
