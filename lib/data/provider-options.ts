import "server-only";
import type { Granted } from "@/lib/domain/access";
import { inForceAt } from "./as-of";
import { db } from "./db";

/** The providers in use at an instant, in the order of the diagram, to choose from. */
export function listProviderOptions(_: Granted<"people:read">, at: Date): Promise<{ id: string; name: string }[]> {
  const select = { id: true, name: true };
  return db().provider.findMany({ where: inForceAt(at), orderBy: [{ position: "asc" }, { name: "asc" }], select });
}
