import "server-only";
import type { AccessRole, Granted } from "@/lib/domain/access";
import type { Named } from "@/lib/domain/gap-life";
import { db } from "./db";

/** Who may own a gap: whoever may see it. */
export const owningRoles: AccessRole[] = ["ADMIN", "LEAD"];

/** Users who may own a gap, by name. */
export function listGapOwners(_: Granted<"coverage:read">): Promise<Named[]> {
  return db().user.findMany({
    where: { isActive: true, role: { in: owningRoles } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}
