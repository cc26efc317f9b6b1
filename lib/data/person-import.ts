import "server-only";
import type { Granted } from "@/lib/domain/access";
import { db } from "./db";

export type PersonImport = { id: string; fileName: string; by: string; at: Date };

/** The applied import that has added or changed a person last; null when none has. */
export async function lastImportOf(_: Granted<"import:write">, personId: string): Promise<PersonImport | null> {
  const person = await db().person.findUnique({
    where: { id: personId },
    select: { import: { select: { id: true, fileName: true, appliedAt: true, applier: { select: { name: true } } } } },
  });
  const found = person?.import;
  if (!found?.appliedAt) return null;
  return { id: found.id, fileName: found.fileName, by: found.applier?.name ?? "", at: found.appliedAt };
}
