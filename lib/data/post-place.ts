import "server-only";
import { type Refusal, refused } from "@/lib/domain/outcome";
import type { PostFacts } from "@/lib/domain/person";
import { inForceAt } from "./as-of";
import type { Tx } from "./db";

/** Refuses a post in a unit that does not exist at an instant, or under a manager who is not employed then. */
export async function refuseUnknownPlace(tx: Tx, { unitId, managerId }: PostFacts, at: Date): Promise<Refusal | null> {
  const unit = unitId === null || (await tx.unitVersion.findFirst({ where: { unitId, ...inForceAt(at) } }));
  if (!unit) return refused("This unit does not exist on that day.", "unitId");
  const manager = managerId === null || (await tx.post.findFirst({ where: { personId: managerId, ...inForceAt(at) } }));
  if (!manager) return refused("This manager is not employed on that day.", "managerId");
  return null;
}
