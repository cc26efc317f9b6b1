import "server-only";
import { v7 } from "uuid";
import type { Granted } from "@/lib/domain/access";
import {
  type CapabilityRole,
  lineGone,
  lineName,
  lineStatement,
  mostCapabilityLines,
  type RaciLetter,
  withDuty,
} from "@/lib/domain/capability";
import { done, refused } from "@/lib/domain/outcome";
import { inForceAt } from "./as-of";
import { refuseIfChangedSince } from "./audit";
import { storedLine } from "./capabilities";
import { type Changed, change } from "./change";
import type { Tx } from "./db";
import { inserted, type RowChange, type Rows } from "./row-change";
import { ended } from "./timeline";

type Writer = Granted<"capability:write">;
type Line = Rows["capabilityLine"];

/** Adds a capability, or an activity of one, which then stands below it. */
export function addCapabilityLine(
  actor: Writer,
  input: { capability: string; activity: string },
): Promise<Changed<null>> {
  return change(actor, async ({ tx, at, record }) => {
    const stated = lineStatement(input);
    if (!stated.ok) return stated;
    const open = await tx.capabilityLine.findMany({ where: inForceAt(at) });
    if (open.length >= mostCapabilityLines)
      return refused(`There are ${mostCapabilityLines} lines already. End one first.`);
    if (open.some((line) => isSame(line, stated.value)))
      return refused("This line is in the catalogue already.", "activity");
    const position = Math.max(0, ...open.map((line) => line.position + 1));
    const row = {
      id: v7(),
      lineId: v7(),
      position,
      ...stated.value,
      origin: "OWN",
      duties: {},
      raci: {},
      from: at,
      until: null,
    };
    await record({ ...about(row), event: "capability.added", changes: [inserted("capabilityLine", row)] });
    return done(null);
  });
}

type Seen = { seen?: string | undefined };

/** Calls a line otherwise. */
export function renameCapabilityLine(
  actor: Writer,
  { lineId, seen, ...input }: { lineId: string; capability: string; activity: string } & Seen,
): Promise<Changed<null>> {
  return change(actor, async ({ tx, at, record }) => {
    const stated = lineStatement(input);
    if (!stated.ok) return stated;
    const meanwhile = await refuseIfChangedSince(tx, { subjectId: lineId, seen, actor });
    if (meanwhile) return meanwhile;
    const row = await openLine(tx, lineId, at);
    if (!row) return lineGone;
    const others = await tx.capabilityLine.findMany({ where: { ...inForceAt(at), lineId: { not: lineId } } });
    if (others.some((line) => isSame(line, stated.value)))
      return refused("Another line is called this already.", "activity");
    if (isSame(row, stated.value)) return done(null);
    await record({ ...about(row), event: "capability.renamed", changes: became(row, stated.value, at) });
    return done(null);
  });
}

export type SetDutyInput = { lineId: string; role: CapabilityRole; duty: string; letter: RaciLetter | null } & Seen;

/** What one role does in a line, from now on; the days before keep what was said then. */
export function setCapabilityDuty(
  actor: Writer,
  { lineId, role, seen, ...said }: SetDutyInput,
): Promise<Changed<null>> {
  return change(actor, async ({ tx, at, record }) => {
    const meanwhile = await refuseIfChangedSince(tx, { subjectId: lineId, seen, actor });
    if (meanwhile) return meanwhile;
    const row = await openLine(tx, lineId, at);
    if (!row) return lineGone;
    const was = storedLine(row);
    const is = withDuty(was, role, said);
    if (!is.ok) return is;
    if (was.duties[role] === is.value.duties[role] && was.raci[role] === is.value.raci[role]) return done(null);
    await record({ ...about(row), event: "capability.edited", changes: became(row, is.value, at) });
    return done(null);
  });
}

/** Takes a line out of the catalogue from now on. */
export function endCapabilityLine(actor: Writer, { lineId }: { lineId: string }): Promise<Changed<null>> {
  return change(actor, async ({ tx, at, record }) => {
    const row = await openLine(tx, lineId, at);
    if (!row) return lineGone;
    await record({ ...about(row), event: "capability.ended", changes: ended("capabilityLine", row, at) });
    return done(null);
  });
}

function openLine(tx: Tx, lineId: string, at: Date) {
  return tx.capabilityLine.findFirst({ where: { lineId, ...inForceAt(at) } });
}

function became(row: Line, patch: Partial<Line>, at: Date): RowChange[] {
  return [
    ...ended("capabilityLine", row, at),
    inserted("capabilityLine", { ...row, ...patch, id: v7(), from: at, until: null }),
  ];
}

type Named = { capability: string; activity: string };

function isSame(a: Named, b: Named): boolean {
  const folded = (line: Named) => lineName(line).toLowerCase();
  return folded(a) === folded(b);
}

function about(row: Named & { lineId: string }) {
  return { subject: "capability" as const, subjectId: row.lineId, title: lineName(row) };
}
