import type { Day } from "@/lib/domain/day";
import type { OrgPlace } from "@/lib/domain/org-place";
import { decode } from "@/lib/org/payload";
import type { OrgTree } from "@/lib/org/tree";

/** The reporting lines of a day; people are asked for by their index in this `order`. */
export type Org = {
  tree: OrgTree;
  order: string;
  /** Index of the person sought; -1 for nobody, or for somebody who is not employed on the day. */
  sought: number;
};

/** @throws Error when the server does not answer with a tree. */
export async function readOrg(asOf: Day | null, personId: string | null, signal: AbortSignal): Promise<Org> {
  const [answer, place] = await Promise.all([
    fetch(`/api/org?${dayPart(asOf)}`, { signal }),
    personId === null ? null : fetch(`/api/org/person?person=${personId}&${dayPart(asOf)}`, { signal }),
  ]);
  if (!answer.ok || !answer.body) throw new Error(answer.statusText);
  const unpacked = new Response(answer.body.pipeThrough(new DecompressionStream("gzip")));
  const tree = decode(new Uint8Array(await unpacked.arrayBuffer()));
  const order = answer.headers.get("Org-Order") ?? "";
  const found = place?.ok ? ((await place.json()) as OrgPlace) : null;
  // The lines changed between the two answers.
  if (found && found.order !== order) return readOrg(asOf, personId, signal);
  return { tree, order, sought: found?.index ?? -1 };
}

export function placeAddress({ order }: Org, index: number, asOf: Day | null): string {
  return `/api/org/person?order=${order}&at=${index}&${dayPart(asOf)}`;
}

function dayPart(asOf: Day | null): string {
  return asOf === null ? "" : `asOf=${asOf}`;
}
