import "server-only";
import type { Granted } from "@/lib/domain/access";
import { query } from "./db";

/** Those of the ids that are people, by name. */
export function peopleNamed(
  _: Granted<"coverage:read">,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  return query("SELECT id, name FROM people WHERE id = ANY ($1::uuid[]) ORDER BY name, id", [ids]);
}
