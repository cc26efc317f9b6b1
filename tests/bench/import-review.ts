import { createReadStream, existsSync } from "node:fs";
import { createGunzip } from "node:zlib";
import { startThrowawayServer, templateName } from "@/scripts/database/throwaway";
import { drawSecrets } from "@/scripts/installation";

/**
 * Time of comparing and reviewing an import of 67,196 rows against 67,196 people: the same file again, one in which
 * everybody has another employee ID and e-mail, and one in which the e-mails of everybody are a letter apart and the names
 * are others; then of deciding on all of them in one stroke, and of a page of each view. Run with
 * `npm run bench tests/bench/import-review.ts`.
 */
const file = "../shared/data/hmrc-2011-03-31.csv.gz";

type Line = { id: string; name: string; email: string; rest: string };

async function run(): Promise<void> {
  const server = await startThrowawayServer();
  try {
    const { NEXTAUTH_SECRET } = drawSecrets();
    const address = { DATABASE_URL: server.app(templateName), NEXTAUTH_URL: "http://localhost:3000" };
    Object.assign(process.env, { ...address, NEXTAUTH_SECRET });
    await measure();
  } finally {
    await server.stop();
  }
}

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const value = await work();
  console.log(`${name}: ${(performance.now() - start).toFixed(0)} ms`);
  return value;
}

/** The file with each row rewritten; names and e-mails as in HR systems, which the published file has not. */
async function* rewritten(rewrite: (line: Line, index: number) => Line): AsyncGenerator<Uint8Array> {
  let rest = "";
  let index = -1;
  for await (const chunk of createReadStream(file).pipe(createGunzip())) {
    const lines = (rest + String(chunk)).split("\n");
    rest = lines.pop() ?? "";
    const text = lines.map((each) => {
      index += 1;
      if (index === 0) return each;
      const [id = "", , , ...others] = each.split(",");
      const named = { id, name: `${wordOf(index)} ${wordOf(index * 7919)}`, rest: others.join(",") };
      const line = rewrite({ ...named, email: `${wordOf(index)}.${wordOf(index * 7919)}@staff.example` }, index);
      return [line.id, line.name, line.email, line.rest].join(",");
    });
    yield Buffer.from(`${text.join("\n")}\n`);
  }
}

const syllables = ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "wu", "da", "fe", "gi", "ho", "ju", "pa"];

/** A name that nobody else has: no two numbers below a million have the same. */
function wordOf(number: number): string {
  return [0, 4, 8, 12, 16].map((shift) => syllables[(number >> shift) & 15] ?? "").join("");
}

async function measure() {
  // Loaded late: the modules read the environment that `run` has set.
  const { givenGranted } = await import("../support/users");
  const { db, database } = await import("@/lib/data/db");
  const { uploadImport } = await import("@/lib/data/import-upload");
  const { compareImport } = await import("@/lib/data/import-compare");
  const { applyImport } = await import("@/lib/data/import-apply");
  const { decideImport } = await import("@/lib/data/import-decide");
  const { listPreview } = await import("@/lib/data/import-preview");
  const { getImport } = await import("@/lib/data/imports");
  const { importViews } = await import("@/lib/domain/import-address");
  const silent = () => undefined;
  const actor = await givenGranted("ADMIN", "import:write");

  async function compared(name: string, effectiveOn: string, rewrite: (line: Line, index: number) => Line) {
    const bytes = rewritten(rewrite);
    const upload = { effectiveOn, fileName: "hmrc.csv", bytes, expectedBytes: null, onRows: silent };
    const outcome = await uploadImport(actor, upload);
    if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
    const { importId } = outcome.value;
    await again(name, importId);
    return importId;
  }

  async function again(name: string, importId: string) {
    const { mapping, effectiveOn } = (await getImport(actor, importId)) ?? { mapping: null, effectiveOn: "" };
    await timed(name, () => compareImport(actor, { importId, mapping, effectiveOn, onStep: silent }));
    const counts = (await getImport(actor, importId))?.counts;
    console.log(
      `  ${JSON.stringify(Object.fromEntries(Object.entries(counts ?? {}).filter(([, count]) => count > 0)))}`,
    );
  }

  const first = await compared("compare with nobody", "2011-03-31", (line) => line);
  const { comparedAt } = await db().import.findFirstOrThrow();
  const apply = { importId: first, comparedAt: comparedAt?.toISOString() ?? "", endsMissing: false };
  await timed("apply", () => applyImport(actor, { ...apply, typedLeavers: "", onStep: silent }));

  const same = await compared("compare with everybody, the same file", "2011-04-30", (line) => line);
  await again("  once more", same);
  await again("  once more", same);
  const other = await compared("compare, everybody under another identity", "2011-05-31", (line) => ({
    ...line,
    id: `new-${line.id}`,
    email: `${line.id}@other.example`,
  }));
  await compared("compare, everybody's e-mail a letter apart", "2011-06-30", (line) => ({
    ...line,
    id: `new-${line.id}`,
    name: line.name.split("").reverse().join(""),
    email: line.email.replace(/^./, "x"),
  }));

  const all = { importId: other, key: null, search: "", seen: 0n };
  await timed("decide on 67,196 namesakes in one stroke", () =>
    decideImport(actor, { ...all, question: "PERSON", answer: "SAME", view: "SIMILAR" }),
  );
  await again("compare with these decisions", other);
  await timed("decide on 67,196 rows in one stroke", () =>
    decideImport(actor, { ...all, question: "ROW", answer: "SKIP", view: "CHANGED" }),
  );
  for (const view of importViews) {
    await timed(`page of ${view}`, () => listPreview(actor, other, { view, search: "", place: null }));
  }
  await timed("page of a search", () => listPreview(actor, other, { view: "CHANGED", search: "wuju", place: null }));
  await timed("the import itself", () => getImport(actor, other));
  await db().$disconnect();
  await database().pool.end();
}

if (existsSync(file)) await run();
else console.log(`${file} is not here; nothing was measured.`);
