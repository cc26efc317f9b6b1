import "server-only";
import { createHash } from "node:crypto";
import { v7 } from "uuid";
import { type Granted, grant } from "@/lib/domain/access";
import type { Day } from "@/lib/domain/day";
import { dayText } from "@/lib/domain/day-text";
import { done } from "@/lib/domain/outcome";
import type { Report } from "@/lib/domain/report";
import { type Changed, change } from "./change";
import { db } from "./db";
import { getReport } from "./report";

/** A report as it was shown, kept word for word. */
export type FrozenReport = {
  id: string;
  day: Day;
  since: Day;
  frozenBy: string;
  frozenAt: Date;
  /** SHA-256 of the text that is kept, in hexadecimal digits; the audit trail has it too. */
  hash: string;
};

/**
 * Keeps the report of a day as it is now, with the hash of its text. Nothing changes or removes it afterwards: the
 * database refuses, and the audit trail, whose events are chained, tells the hash.
 */
export async function freezeReport(
  actor: Granted<"coverage:write">,
  days: { day: Day; since: Day },
): Promise<Changed<{ id: string }>> {
  const content = JSON.stringify(await getReport(grant(actor, "coverage:read"), days));
  const hash = hashOf(content);
  return change(actor, async ({ tx, at, record }) => {
    const id = v7();
    await tx.frozenReport.create({ data: { id, ...days, content, hash, frozenBy: actor.userId, frozenAt: at } });
    const title = `Coverage on ${dayText(days.day)}, SHA-256 ${hash}`;
    await record({ event: "report.frozen", subject: "report", subjectId: id, title });
    return done({ id });
  });
}

const mostListed = 100;

/** The latest first. */
export async function listFrozenReports(_: Granted<"coverage:read">): Promise<FrozenReport[]> {
  const rows = await db().frozenReport.findMany({
    orderBy: { frozenAt: "desc" },
    take: mostListed,
    include: { freezer: { select: { name: true } } },
    omit: { content: true },
  });
  return rows.map(({ freezer, frozenBy: _id, ...row }) => ({ ...row, frozenBy: freezer.name }));
}

/** One with what it says; `isIntact` tells whether the text still has the hash that it had. Null when there is none. */
export async function getFrozenReport(
  _: Granted<"coverage:read">,
  id: string,
): Promise<(FrozenReport & { report: Report; isIntact: boolean }) | null> {
  const row = await db().frozenReport.findUnique({ where: { id }, include: { freezer: { select: { name: true } } } });
  if (!row) return null;
  const { freezer, content, frozenBy: _id, ...kept } = row;
  // Written by `freezeReport` alone, from a report of this very type.
  const report = JSON.parse(content) as Report;
  return { ...kept, frozenBy: freezer.name, report, isIntact: hashOf(content) === kept.hash };
}

function hashOf(content: string): string {
  return createHash("sha256").update(content).digest("hex");
}
