/**
 * Triage at size. A register of 67,196 people, none of whom has a persona, is triaged to 90 % by groups and
 * suggestions as an admin would with the keys of /assign: the first group of the queue, Enter where something is
 * suggested, 0 where nothing is.
 *
 *   npm run bench tests/bench/triage.ts
 */
import { createReadStream, existsSync } from "node:fs";
import { createGunzip } from "node:zlib";
import { startEmptyRegister } from "./support/register-server";
import { median, timed } from "./support/rounds";

const file = "../shared/data/hmrc-2011-03-31.csv.gz";
const share = 0.9;
/** The page fetches the next groups when fewer than these are left of those it has. */
const fewGroups = 25;

const { filler: client, stop } = await startEmptyRegister();
// Loaded late: the modules read the environment that was set above.
const { db } = await import("@/lib/data/db");
const { takeStep } = await import("@/lib/data/triage");
const { readQueue } = await import("@/lib/data/triage-queue");
const { grant } = await import("@/lib/domain/access");
const { givenUser } = await import("../support/users");
const { compareImport } = await import("@/lib/data/import-compare");
const { applyImport } = await import("@/lib/data/import-apply");
const admin = await givenUser("ADMIN");
const actor = grant(admin, "persona:assign");
const undecided = { kind: "UNDECIDED", search: "" } as const;

try {
  if (existsSync(file)) await triage();
  else console.log(`${file} is not here; the triage was not played.`);
} finally {
  await stop();
}
process.exit(0);

async function triage() {
  await load();
  const times = { read: [] as number[], step: [] as { people: number; ms: number }[] };
  const strokes = { accepted: 0, outOfScope: 0, keys: 0 };
  const read = () => readQueue(actor, undecided);
  let queue = await read();
  const { everyone } = queue;
  let left = queue.left;
  let groups = [...queue.groups];
  const start = performance.now();
  while (left > everyone * (1 - share)) {
    if (groups.length < fewGroups && queue.isMore) {
      times.read.push(
        await timed(async () => {
          queue = await read();
        }),
      );
      groups = [...queue.groups];
    }
    const group = groups.shift();
    if (!group) break;
    const proposed = group.proposal.choice;
    // Finance/Procurement without a tag takes a second key.
    const isUntagged = proposed?.persona === "FINANCE" && proposed.functions.length === 0;
    const choice = proposed
      ? { ...proposed, functions: isUntagged ? (["FINANCE"] as const).slice() : proposed.functions }
      : { persona: "OUT_OF_SCOPE" as const, functions: [] };
    const target = {
      titles: group.titles,
      unitIds: group.units.map(({ id }) => id),
      personIds: null,
      held: group.held,
    };
    const step = { kind: "decide", target, choice, isAccepted: proposed !== null, seen: queue.seen } as const;
    let people = 0;
    const ms = await timed(async () => {
      people = (await takeStep(actor, step)).people;
    });
    times.step.push({ people, ms });
    if (people !== group.people) throw new Error(`${group.titles[0]}: ${people} of ${group.people}`);
    left -= people;
    strokes.keys += isUntagged ? 2 : 1;
    if (proposed) strokes.accepted += 1;
    else strokes.outOfScope += 1;
  }
  const total = (performance.now() - start) / 1000;
  const count = strokes.accepted + strokes.outOfScope;
  console.log(
    `${everyone} people, ${everyone - left} decided (${((100 * (everyone - left)) / everyone).toFixed(1)} %) by ${count} strokes, ${strokes.keys} keys: ${strokes.accepted} suggestions accepted, ${strokes.outOfScope} decided without one`,
  );
  const sorted = [...times.step].sort((a, b) => a.ms - b.ms);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  const told = (step: { people: number; ms: number } | undefined) =>
    step ? `${step.ms.toFixed(0)} ms (${step.people} people)` : "none";
  console.log(
    `server: ${total.toFixed(1)} s in all; a stroke ${told(at(0.5))} in the median, ${told(at(0.95))} at 95 %`,
  );
  const largest = times.step.reduce((most, each) => (each.people > most.people ? each : most));
  console.log(
    `the largest stroke: ${told(largest)}; reading the queue: ${median(times.read).toFixed(0)} ms in the median`,
  );
  const { rows } = await client.query(
    "SELECT count(*)::integer AS events FROM audit_events WHERE hash <> audit_hash(audit_events)",
  );
  console.log(`events whose hash is wrong: ${rows[0].events}`);
}

async function load() {
  await db().organisation.create({ data: { name: "HMRC", timeZone: "Europe/London" } });
  const importer = grant(admin, "import:write");
  const day = { effectiveOn: "2011-03-31" };
  const { uploadImport } = await import("@/lib/data/import-upload");
  const bytes = createReadStream(file).pipe(createGunzip());
  const silent = () => undefined;
  await uploadImport(importer, { ...day, fileName: "hmrc.csv", bytes, expectedBytes: null, onRows: silent });
  const { id: importId } = await db().import.findFirstOrThrow();
  const { getImport } = await import("@/lib/data/imports");
  const staged = await getImport(importer, importId);
  if (!staged) throw new Error("Not staged.");
  await compareImport(importer, { importId, mapping: staged.mapping, ...day, onStep: silent });
  const { comparedAt } = await db().import.findFirstOrThrow();
  await applyImport(importer, {
    importId,
    comparedAt: comparedAt?.toISOString() ?? "",
    endsMissing: false,
    typedLeavers: "",
    onStep: silent,
  });
  await client.query("ANALYZE");
}
