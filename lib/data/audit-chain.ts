import "server-only";
import type { Granted } from "@/lib/domain/access";
import { type ChainCheck, chainSql } from "./audit-chain-sql";
import { query } from "./db";

/**
 * Whether every event still says what it said when it was written. What was cut off at the very end does not show here:
 * the app's role cannot read where the trail ends, `npm run audit:verify` can.
 */
export async function checkChain(_: Granted<"users:write">): Promise<ChainCheck> {
  const [check] = await query<ChainCheck>(chainSql);
  return check ?? { events: 0, firstBroken: null };
}
