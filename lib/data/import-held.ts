import "server-only";
import type { Tx } from "./db";
import type { Prisma } from "./generated/client";

/**
 * An import as it stays until the transaction ends. A comparison that is under way takes another change set in place of
 * the one that was looked at: it is waited for here, and none begins meanwhile.
 */
export async function heldImport(tx: Tx, importId: string): Promise<Prisma.ImportGetPayload<object> | null> {
  await tx.$queryRaw`SELECT FROM imports WHERE id = ${importId}::uuid FOR UPDATE`;
  return tx.import.findUnique({ where: { id: importId } });
}
