import "server-only";
import { type Actor, may, type Permission } from "@/lib/domain/access";
import { whyNever } from "@/lib/domain/undoable";
import type { Tx } from "./db";
import type { AuditEvent } from "./generated/client";
import { importApplied } from "./import-register-change";
import { importUndone } from "./import-undo";
import type { RowChange, Table } from "./row-change";

/** As much of an event as tells whether it can be undone. */
export type Undoable = Pick<AuditEvent, "event" | "changes">;

/** Taking a change back needs the right to have made it. */
const permissionFor: Record<Table, Permission> = {
  organisation: "organisation:write",
  policyVersion: "coverage:write",
  unit: "unit:write",
  unitVersion: "unit:write",
  unitSpend: "unit:write",
  person: "people:write",
  post: "people:write",
  leave: "people:write",
  assignment: "persona:assign",
  confirmation: "persona:assign",
  outOfScope: "persona:assign",
  cover: "cover:assign",
  seat: "seat:assign",
  provider: "diagram:write",
  providerCover: "cover:assign",
  spendOwner: "cover:assign",
  openSeat: "seat:assign",
  interaction: "diagram:write",
  embedLink: "embed:write",
  suggestionRule: "persona:assign",
  gapFollowUp: "coverage:write",
  waiver: "coverage:write",
  comment: "coverage:write",
  savedView: "coverage:read",
  capabilityView: "capability:write",
  capabilityLine: "capability:write",
  webhook: "connection:write",
  plan: "plan:write",
  planStep: "plan:write",
  campaign: "coverage:write",
  campaignLink: "coverage:write",
  campaignAsk: "coverage:write",
  user: "users:write",
};

/** Whether an event can be taken back by who could have made it, so that Undo is worth offering. */
export function mayUndo(actor: Actor, event: Undoable): boolean {
  return whyNeverUndone([event]) === null && permissionsFor([event]).every((permission) => may(actor.role, permission));
}

export function permissionsFor(events: readonly Undoable[]): Permission[] {
  const forImport: Permission[] = events.some(isOfImport) ? ["import:write"] : [];
  return [...new Set([...forImport, ...rowsOf(events).map(permissionOf)])];
}

/** The lead names the CCoE, all else of the organisation is an admin's to say; so is what brings a plan into force, or out of it. */
function permissionOf({ table, before, after }: RowChange): Permission {
  const isDecided = [before, after].some((row) => row?.state === "APPROVED" || row?.state === "APPLIED");
  if (table === "plan" && isDecided) return "plan:approve";
  const isName =
    table === "organisation" && Object.keys({ ...before, ...after }).every((field) => field === "ccoeName");
  return isName ? "diagram:write" : permissionFor[table];
}

/** Why events can never be undone, whatever comes or goes; null when it depends. */
export function whyNeverUndone(events: readonly Undoable[]): string | null {
  const reason = events.map(({ event }) => whyNever(event)).find((each) => each !== null);
  if (reason) return reason;
  return rowsOf(events).length > 0 || events.some(isOfImport) ? null : "It changed no row of the register by itself.";
}

/** Whether an event applied a whole import, or took one back: what it wrote is kept in the change set. */
export function isOfImport({ event }: Pick<Undoable, "event">): boolean {
  return event === importApplied || event === importUndone;
}

/** The events of a change, the last first, so that what was written on top comes off first. */
export function eventsOf(tx: Tx, changeId: string): Promise<AuditEvent[]> {
  return tx.auditEvent.findMany({ where: { changeId }, orderBy: { seq: "desc" } });
}

export function rowsOf(events: readonly Pick<Undoable, "changes">[]): RowChange[] {
  // Written by `record` alone, from rows of this very type.
  return events.flatMap((event) => event.changes as RowChange[]);
}

export function keyOf({ table, id }: RowChange): string {
  return `${table} ${id}`;
}
