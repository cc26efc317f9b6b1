import "server-only";
import type { Granted } from "@/lib/domain/access";
import { done, type Refusal, refused } from "@/lib/domain/outcome";
import { type Persona, personaShortNames } from "@/lib/domain/persona";
import type { Exemption, Policy } from "@/lib/domain/policy";
import { policyDraft } from "@/lib/domain/policy-draft";
import { place } from "@/lib/domain/timeline";
import { typedLine } from "@/lib/domain/typed-line";
import { refuseIfChangedSince } from "./audit";
import { type ChangeContext, type Changed, change } from "./change";
import { policyOf, policySubject, versionBy } from "./policy-versions";
import { type JsonRow, updated } from "./row-change";
import { placed } from "./timeline";

type Writer = Granted<"coverage:write">;
type OfCell = { unitId: string; persona: Persona; seen?: string | undefined };

/** "Not required" of a cell, from now on, whatever the rules ask for; with another reason if it was so already. */
export function exemptCell(actor: Writer, input: OfCell & { reason: string }): Promise<Changed<null>> {
  return change(actor, async (context) => {
    const reason = typedLine(input.reason, { field: "reason", what: "The reason", longest: 500 });
    if (!reason.ok) return reason;
    const { unitId, persona } = input;
    return onEveryVersion(context, actor, input, {
      event: "policy.exempted",
      note: (unit) => `${personaShortNames[persona]} is not required in ${unit}`,
      exemption: { unitId, persona, reason: reason.value },
    });
  });
}

/** What the rules ask of the cell holds again, from now on. */
export function endExemption(actor: Writer, input: OfCell): Promise<Changed<null>> {
  return change(actor, (context) =>
    onEveryVersion(context, actor, input, {
      event: "policy.exemption-ended",
      note: (unit) => `${personaShortNames[input.persona]} is required in ${unit} as the rules say`,
      exemption: null,
    }),
  );
}

type What = {
  event: string;
  note: (unitName: string) => string;
  /** Null for none any more. */
  exemption: Exemption | null;
};

/**
 * Now and in the versions that are planned: whoever looks at one cell means it for good, also beyond a change of policy
 * that somebody else has planned.
 */
async function onEveryVersion(
  { tx, at, record }: ChangeContext,
  actor: Writer,
  { unitId, persona, seen }: OfCell,
  { event, note, exemption }: What,
): Promise<{ ok: true; value: null } | Refusal> {
  const meanwhile = await refuseIfChangedSince(tx, { ...policySubject, seen, actor });
  if (meanwhile) return meanwhile;
  const unit = await tx.unitVersion.findFirst({ where: { unitId, from: { lte: at } }, orderBy: { from: "desc" } });
  if (!unit) return refused("This unit is not in the register.");
  const versions = await tx.policyVersion.findMany({ orderBy: { from: "asc" } });
  const placement = place(versions, at);
  const isOther = (each: Exemption) => each.unitId !== unitId || each.persona !== persona;
  const changed = (policy: Policy): Policy => {
    const others = policy.exemptions.filter(isOther);
    return { ...policy, exemptions: exemption ? [...others, exemption] : others };
  };
  const before = policyOf(placement.ends ?? placement.replaces);
  const now = policyDraft(changed(before));
  if (!now.ok) return now;
  const isSame = before.exemptions.find((each) => !isOther(each))?.reason === exemption?.reason;
  const planned = versions
    .filter(({ from }) => from > at)
    .flatMap((row) => updated("policyVersion", row, { policy: changed(policyOf(row)) as unknown as JsonRow }));
  const title = note(unit.name);
  const version = { ...versionBy(actor, { policy: now.value, note: title }), from: at, until: placement.until };
  await record({
    ...policySubject,
    event,
    title,
    changes: [...(isSame ? [] : placed("policyVersion", placement, version)), ...planned],
  });
  return done(null);
}
