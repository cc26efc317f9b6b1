import type { GapKind } from "@/lib/domain/gap-kind";
import type { Policy } from "@/lib/domain/policy";
import type { Remark } from "@/lib/domain/policy-check";
import type { PolicyWords } from "@/lib/domain/policy-sentence";

/** What every part of the editor is made with. */
export type EditContext = {
  policy: Policy;
  edit: (change: (policy: Policy) => Policy) => void;
  defaults: Policy;
  words: PolicyWords;
  /** Remembers what a unit that was just chosen is called. */
  nameUnit: (unit: { id: string; name: string }) => void;
  /** Those that units have today. */
  tags: readonly string[];
  remarks: readonly Remark[];
};

/** The same policy with a kind of gap on or off. */
export function switched(policy: Policy, kind: GapKind, isOn: boolean): Policy {
  return { ...policy, kinds: { ...policy.kinds, [kind]: isOn } };
}
