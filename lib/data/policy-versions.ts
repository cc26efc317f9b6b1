import "server-only";
import { v7 } from "uuid";
import type { Granted } from "@/lib/domain/access";
import { beginningOf, type Day, dayOf } from "@/lib/domain/day";
import { dayText } from "@/lib/domain/day-text";
import { done, type Refusal, refused } from "@/lib/domain/outcome";
import { defaultPolicy, type Policy, parsePolicy } from "@/lib/domain/policy";
import { policyChanges } from "@/lib/domain/policy-changes";
import { unitsNamedIn } from "@/lib/domain/policy-sentence";
import { place } from "@/lib/domain/timeline";
import { typedLine } from "@/lib/domain/typed-line";
import { countInWords } from "@/lib/domain/wording";
import { refuseIfChangedSince } from "./audit";
import { type Changed, change } from "./change";
import type { Tx } from "./db";
import { readPolicyWords } from "./policy-words";
import { type JsonRow, type Rows, removed, updated } from "./row-change";
import { placed } from "./timeline";

type Writer = Granted<"coverage:write">;

/** What every event about the policy is about: there is one policy, in versions. */
export const policySubject = { subject: "policy", subjectId: "policy" } as const;

export type SavePolicyInput = { policy: Policy; from?: Day | undefined; note: string; seen?: string | undefined };

/**
 * Another policy, from a day on, today or later: what was judged before stays as it was judged. It holds until the next
 * version that is planned already.
 */
export function savePolicy(actor: Writer, input: SavePolicyInput): Promise<Changed<{ until: Date | null }>> {
  return change(actor, async ({ tx, at, timeZone, record }) => {
    const note = typedLine(input.note, { field: "note", what: "The note", longest: 500, isRequired: false });
    if (!note.ok) return note;
    if (input.from && input.from < dayOf(at, timeZone))
      return refused("A policy holds from today on or later: past days stay as they were judged.", "from");
    const { seen, policy } = input;
    const meanwhile = await refuseIfChangedSince(tx, { ...policySubject, seen, actor });
    if (meanwhile) return meanwhile;
    const unknown = await refuseUnknown(tx, policy);
    if (unknown) return unknown;

    const from = input.from ? beginningOf(input.from, at, timeZone) : at;
    const placement = place(await tx.policyVersion.findMany(), from);
    const { ends, replaces, until } = placement;
    const before = policyOf(ends ?? replaces);
    const changes = policyChanges(before, policy, await readPolicyWords(tx));
    if (changes.length === 0) return refused("The policy says this on that day already. Nothing was changed.");
    const what = countInWords(changes.length, "sentence", "sentences");
    const when = from > at ? `, from ${dayText(dayOf(from, timeZone))} on` : "";
    const version = { ...versionBy(actor, { policy, note: note.value }), from, until };
    await record({
      ...policySubject,
      event: "policy.edited",
      title: `${note.value === "" ? `${what} changed` : note.value}${when}`,
      changes: placed("policyVersion", placement, version),
    });
    return done({ until });
  });
}

/** A version that is planned is taken back; the one before it holds on until the next. */
export function withdrawPolicyVersion(
  actor: Writer,
  { versionId, seen }: { versionId: string; seen?: string | undefined },
): Promise<Changed<null>> {
  return change(actor, async ({ tx, at, timeZone, record }) => {
    const meanwhile = await refuseIfChangedSince(tx, { ...policySubject, seen, actor });
    if (meanwhile) return meanwhile;
    const version = await tx.policyVersion.findUnique({ where: { id: versionId } });
    if (!version) return refused("This version is not planned any more.");
    if (version.from <= at) return refused("This version holds already. Save another one in its place.");
    const before = await tx.policyVersion.findFirst({ where: { until: version.from } });
    await record({
      ...policySubject,
      event: "policy.withdrawn",
      title: `The version from ${dayText(dayOf(version.from, timeZone))} on`,
      changes: [
        removed("policyVersion", version),
        ...(before ? updated("policyVersion", before, { until: version.until }) : []),
      ],
    });
    return done(null);
  });
}

/** The policy of a stored version; the usual one where there is none. */
export function policyOf(version: Rows["policyVersion"] | null): Policy {
  return version ? parsePolicy(version.policy) : defaultPolicy;
}

/** A new version by somebody, without its interval. */
export function versionBy(actor: Writer, { policy, note }: { policy: Policy; note: string }) {
  // A policy is JSON by its schema.
  const stored = policy as unknown as JsonRow;
  return { id: v7(), policy: stored, note, authorId: actor.userId, authorName: actor.name };
}

/** Units may be closed and providers ended, but must have been there: whatever else is named is a mistake. */
async function refuseUnknown(tx: Tx, policy: Policy): Promise<Refusal | null> {
  const ids = (rows: { id: string }[]) => new Set(rows.map(({ id }) => id));
  const units = ids(await tx.unit.findMany({ where: { id: { in: unitsNamedIn(policy) } }, select: { id: true } }));
  const named = policy.providerExemptions.map(({ providerId }) => providerId);
  const providers = ids(await tx.provider.findMany({ where: { id: { in: named } }, select: { id: true } }));
  const rule = policy.requirements.findIndex(({ scope }) => "unitId" in scope && !units.has(scope.unitId));
  const exemption = policy.exemptions.findIndex(({ unitId }) => !units.has(unitId));
  if (rule >= 0) return refused(`Rule ${rule + 1} names a unit that is not in the register. Choose another.`);
  if (exemption >= 0) return refused(`Exception ${exemption + 1} names a unit that is not in the register. Remove it.`);
  return named.every((id) => providers.has(id))
    ? null
    : refused("An exception names a provider that is not in the register. Remove it.");
}
