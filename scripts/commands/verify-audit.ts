import type pg from "pg";
import { type ChainCheck, chainEndSql, chainSql } from "@/lib/data/audit-chain-sql";
import { withClient } from "../database/connection";
import { withInstallationDatabase } from "../database/visit";
import type { InstallationName } from "../installation";
import { green, Stop, say } from "../terminal";

const names: readonly InstallationName[] = ["main", "demo", "dev"];

/** Checks the hash chain of the audit trail: `npm run audit:verify`, or `npm run audit:verify demo`. */
export async function verifyAudit([given = "main"]: string[]): Promise<void> {
  const name = names.find((each) => each === given);
  if (name === undefined) throw new Stop(`there is no installation "${given}". There are: ${names.join(", ")}.`);
  const { events, problem } = await withInstallationDatabase(name, (address) => withClient(address, check));
  if (problem !== null) throw new Stop(problem);
  say(
    `${green("✓")} The hash chain of all ${events.toLocaleString("en")} events is whole, from the first to the last.`,
  );
}

async function check(client: pg.Client): Promise<{ events: number; problem: string | null }> {
  // One view of both, while people work.
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const { rows } = await client.query<ChainCheck>(chainSql);
  const { rows: ends } = await client.query<{ isWhole: boolean }>(chainEndSql);
  await client.query("COMMIT");
  const { events, firstBroken } = rows[0] ?? { events: 0, firstBroken: null };
  if (firstBroken !== null)
    return { events, problem: `the audit trail was changed: its hash chain breaks at event ${firstBroken}.` };
  if (ends[0]?.isWhole !== true)
    return { events, problem: "the audit trail was cut off: its last events are missing." };
  return { events, problem: null };
}
