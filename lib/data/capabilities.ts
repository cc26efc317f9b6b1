import "server-only";
import { z } from "zod";
import type { Granted } from "@/lib/domain/access";
import {
  type CapabilityLine,
  type CapabilityRole,
  capabilityOrigins,
  capabilityRoles,
  raciLetters,
} from "@/lib/domain/capability";
import { inForceAt } from "./as-of";
import { coverageAt } from "./coverage-at";
import { db } from "./db";
import type { Rows } from "./row-change";

const storedSchema = z.object({
  lineId: z.string(),
  capability: z.string(),
  activity: z.string(),
  origin: z.enum(capabilityOrigins),
  duties: z.partialRecord(z.enum(capabilityRoles), z.string()),
  raci: z.partialRecord(z.enum(capabilityRoles), z.enum(raciLetters)),
});

/** A line as it is stored. @throws ZodError for what is none. */
export function storedLine(row: Rows["capabilityLine"]): CapabilityLine {
  return storedSchema.parse(row) as CapabilityLine;
}

/**
 * The catalogue as it was at an instant; null while the view is off. Whether it is on is asked of today: what was said while
 * it was on can be looked back at, and nobody looks into it once it is off.
 */
export async function readCapabilities(
  _: Granted<"structure:read">,
  at: Date,
): Promise<{ withRaci: boolean; lines: CapabilityLine[] } | null> {
  const view = await db().capabilityView.findFirst({ where: inForceAt(new Date()) });
  if (!view) return null;
  const orderBy = [{ position: "asc" as const }, { lineId: "asc" as const }];
  const rows = await db().capabilityLine.findMany({ where: inForceAt(at), orderBy });
  return { withRaci: view.withRaci, lines: rows.map(storedLine) };
}

/** Roles that somebody has at an instant, judged as coverage is: who holds the persona anywhere, who sits in the core team. */
export async function readHeldRoles(_: Granted<"coverage:read">, at: Date): Promise<ReadonlySet<CapabilityRole>> {
  const coverage = await coverageAt(at);
  const held = new Set<CapabilityRole>();
  for (const { persona, holders } of coverage?.cells ?? []) if (holders.length > 0) held.add(persona);
  if (coverage?.ccoe.some(({ counted }) => counted.length > 0)) held.add("CCOE");
  return held;
}

/** Whether the view is on today, so that a link to it is worth showing. */
export async function isCapabilityViewOn(_: Granted<"structure:read">): Promise<boolean> {
  return (await db().capabilityView.count({ where: inForceAt(new Date()) })) > 0;
}
