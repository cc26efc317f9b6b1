/**
 * Commands over many people in a register of 100,000, and their undo, each against its floor in the same run: the rows
 * that it writes, audit events included, in plain multi-row INSERTs into the same tables.
 *
 *   npm run bench tests/bench/bulk.ts
 */
import type pg from "pg";
import { assignPersonas, endAssignments } from "@/lib/data/assignments";
import { fillSeats } from "@/lib/data/seats";
import { undoChange } from "@/lib/data/undo";
import { grant } from "@/lib/domain/access";
import { givenUser } from "../support/users";
import { personId } from "./support/register-of";
import { startRegister } from "./support/register-server";
import { timed } from "./support/rounds";

const sizes = [100, 1_000, 5_000, 10_000];

const register = await startRegister({ people: 100_000, units: 800 });
try {
  const client = register.filler;
  const admin = await givenUser("ADMIN");
  const assigner = grant(admin, "persona:assign");
  const seater = grant(admin, "seat:assign");
  const persona = { persona: "PRODUCT", functions: [], share: 80 } as const;

  for (const size of sizes) {
    const personIds = Array.from({ length: size }, (_, n) => personId(n + 1));
    const statement = { personIds, ...persona, functions: [], seen: "0" };
    const commands = {
      "assign persona": () => assignPersonas(assigner, statement),
      "end the assignment": () => endAssignments(assigner, { personIds, seen: "0" }),
      "give a seat": () => fillSeats(seater, { personIds, kind: "CHAMPION", share: 10, seen: "0" }),
    };
    for (const [name, command] of Object.entries(commands)) {
      let changeId = "";
      const time = await timed(async () => {
        const outcome = await command();
        if (outcome.ok) changeId = outcome.changeId ?? "";
      });
      const floor = await floorOf(client, changeId);
      const undo = await timed(() => undoChange(admin, changeId));
      const ratio = (time / floor).toFixed(1);
      console.log(
        `${size}, ${name}: ${time.toFixed(0)} ms, ${ratio} x the plain rows (${floor.toFixed(0)}); undo ${undo.toFixed(0)} ms`,
      );
    }
  }
  const { rows } = await client.query(
    "SELECT count(*)::integer AS events FROM audit_events WHERE hash <> audit_hash(audit_events)",
  );
  console.log(`events whose hash is wrong: ${rows[0].events}`);
} finally {
  await register.stop();
}

type Row = Record<string, unknown>;

/** The rows that a change inserted, once more: its events and the facts that they say, a thousand a statement. */
async function floorOf(client: pg.Client, changeId: string): Promise<number> {
  const { rows: events } = await client.query(
    `SELECT change_id, at, actor_name, event, subject, subject_id, title, changes::text FROM audit_events
     WHERE change_id = $1 ORDER BY seq`,
    [changeId],
  );
  const { rows: facts } = await client.query<{ table: string; row: Row }>(
    `SELECT row->>'table' || 's' AS table, row->'after' AS row FROM audit_events, jsonb_array_elements(changes) row
     WHERE change_id = $1 AND row->'before' = 'null' ORDER BY seq`,
    [changeId],
  );
  const columns = (row: Row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [columnOf(name), value]));
  const table = facts[0]?.table;
  await client.query("BEGIN");
  if (table) await client.query(`DELETE FROM ${table} WHERE id = ANY($1)`, [facts.map(({ row }) => row.id)]);
  const time = await timed(async () => {
    if (table)
      await insertPlainly(
        client,
        table,
        facts.map(({ row }) => columns(row)),
      );
    await insertPlainly(client, "audit_events", events);
  });
  await client.query("ROLLBACK");
  return time;
}

async function insertPlainly(client: pg.Client, table: string, rows: Row[]): Promise<void> {
  const names = Object.keys(rows[0] ?? {});
  for (let start = 0; start < rows.length; start += 1_000) {
    const part = rows.slice(start, start + 1_000);
    const places = part.map((_, n) => `(${names.map((_, m) => `$${n * names.length + m + 1}`).join()})`);
    await client.query(
      `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join()}) VALUES ${places.join()}`,
      part.flatMap((row) => names.map((name) => row[name])),
    );
  }
}

function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
