import "server-only";
import type { Granted } from "@/lib/domain/access";
import { holdsAt, type Interval } from "@/lib/domain/interval";
import type { Policy } from "@/lib/domain/policy";
import { type PolicyChange, policyChanges } from "@/lib/domain/policy-changes";
import type { PolicyWords } from "@/lib/domain/policy-sentence";
import { inForceAt } from "./as-of";
import { db } from "./db";
import { policyOf } from "./policy-versions";
import { readPolicyWords } from "./policy-words";
import type { Rows } from "./row-change";

type Reader = Granted<"coverage:read">;

/** A version of the policy and who wrote it. */
export type PolicyVersion = Interval & {
  id: string;
  note: string;
  authorName: string;
  state: "PLANNED" | "IN_FORCE" | "PAST";
};

/** With what it says otherwise than the version before; null for the first. */
export type ListedVersion = PolicyVersion & { changes: PolicyChange[] | null };

/** As many as one page of the history shows. */
export const versionsPerPage = 20;

/** The versions of the policy, the latest first. `page` counts from 1. */
export async function listPolicyVersions(
  _: Reader,
  { at, page }: { at: Date; page: number },
): Promise<{ versions: ListedVersion[]; isLast: boolean }> {
  const [rows, words] = await Promise.all([
    db().policyVersion.findMany({
      orderBy: { from: "desc" },
      skip: (page - 1) * versionsPerPage,
      // One more: what the last one of the page changed is told by the one before it.
      take: versionsPerPage + 1,
    }),
    readPolicyWords(),
  ]);
  const versions = rows.slice(0, versionsPerPage).map((row, index): ListedVersion => {
    const before = rows[index + 1];
    return { ...versionAt(row, at), changes: before ? policyChanges(policyOf(before), policyOf(row), words) : null };
  });
  return { versions, isLast: rows.length <= versionsPerPage };
}

export type WholePolicy = { version: PolicyVersion | null; policy: Policy; words: PolicyWords };

/** One version of the policy; null when there is none of this id. */
export async function readPolicyVersion(_: Reader, versionId: string, at: Date): Promise<WholePolicy | null> {
  const row = await db().policyVersion.findUnique({ where: { id: versionId } });
  return row && { version: versionAt(row, at), policy: policyOf(row), words: await readPolicyWords() };
}

/** The policy in force at an instant; the usual one, of no version, where none was. */
export async function readPolicyAt(_: Reader, at: Date): Promise<WholePolicy> {
  const row = await db().policyVersion.findFirst({ where: inForceAt(at) });
  return { version: row && versionAt(row, at), policy: policyOf(row), words: await readPolicyWords() };
}

/** The versions that are planned, the next first. */
export async function listPlannedPolicies(_: Reader, at: Date): Promise<PolicyVersion[]> {
  const rows = await db().policyVersion.findMany({ where: { from: { gt: at } }, orderBy: { from: "asc" } });
  return rows.map((row) => versionAt(row, at));
}

function versionAt({ id, note, authorName, from, until }: Rows["policyVersion"], at: Date): PolicyVersion {
  const state = from > at ? "PLANNED" : holdsAt({ from, until }, at) ? "IN_FORCE" : "PAST";
  return { id, note, authorName, from, until, state };
}
