import "server-only";
import { z } from "zod";

const thrownByPg = z.object({ code: z.string().length(5) });
const thrownByPrisma = z.object({
  meta: z.object({ driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }) }),
});

/** PostgreSQL's five-character code of an error, through `pg` or through Prisma; null for any other error. */
export function sqlState(error: unknown): string | null {
  const prisma = thrownByPrisma.safeParse(error);
  if (prisma.success) return prisma.data.meta.driverAdapterError.cause.originalCode;
  const pg = thrownByPg.safeParse(error);
  return pg.success && !pg.data.code.startsWith("P2") ? pg.data.code : null;
}

/** A constraint of the database refused the row: not null, foreign key, unique, check, exclusion. */
export function isConstraintViolation(error: unknown): boolean {
  return sqlState(error)?.startsWith("23") ?? false;
}

/** Another transaction held what this one needed for longer than `lock_timeout`. */
export function isLockTimeout(error: unknown): boolean {
  return sqlState(error) === "55P03";
}
