import "server-only";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Granted } from "@/lib/domain/access";
import { encode, payloadVersion } from "@/lib/org/payload";
import { currentSeq } from "./audit";
import type { Moment } from "./moment";
import { getOrgTree } from "./org-tree";

/** The org chart of a day as it is handed out. */
export type KeptOrg = {
  /** The encoded tree, gzipped. Brotli would be no smaller. */
  packed: Uint8Array<ArrayBuffer>;
  /** Who stands where, as a short text: equal as long as the same people stand at the same places. */
  order: string;
  /** Id of each person, in the order of the tree. */
  ids: readonly string[];
};

// Today and a few days that are compared with it. Kept in the process, since several people look at the same days.
const mostKept = 4;

// Next evaluates modules once per route bundle; the process keeps one.
const holder = globalThis as { musterOrg?: Map<string, Promise<KeptOrg>> };

/** Changes with everything that the org chart of a day can change by: it is read from the register, and the rest kept. */
export async function orgVersion(_: Granted<"people:read">, { day }: Moment): Promise<string> {
  return `${payloadVersion}-${await currentSeq()}-${day}`;
}

/** What was made for a version, or is made now; asked for twice at once, it is made once. */
export function keptOrg(actor: Granted<"people:read">, version: string, at: Date): Promise<KeptOrg> {
  holder.musterOrg ??= new Map();
  const kept = holder.musterOrg;
  const known = kept.get(version);
  if (known) return known;
  const made = makeOrg(actor, at);
  kept.set(version, made);
  made.catch(() => kept.delete(version));
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return made;
}

/** Who stood at a place of an order that was handed out, while it is kept. */
export async function idInOrder({ order, index }: { order: string; index: number }): Promise<string | undefined> {
  for (const made of holder.musterOrg?.values() ?? []) {
    const kept = await made.catch(() => null);
    if (kept?.order === order) return kept.ids[index];
  }
  return undefined;
}

async function makeOrg(actor: Granted<"people:read">, at: Date): Promise<KeptOrg> {
  const { tree, ids } = await getOrgTree(actor, at);
  const packed = await promisify(gzip)(encode(tree));
  const order = createHash("sha256").update(ids.join()).digest("base64url").slice(0, 16);
  return { packed: new Uint8Array(packed), order, ids };
}
