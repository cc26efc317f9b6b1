"use server";
import { z } from "zod";
import { endExemption, exemptCell } from "@/lib/data/policy-exemptions";
import { savePolicy, withdrawPolicyVersion } from "@/lib/data/policy-versions";
import { grant } from "@/lib/domain/access";
import { policyDraft } from "@/lib/domain/policy-draft";
import { dayField, idField, personaField, seenField, textField } from "./fields";
import type { FormState } from "./form-state";
import { submit } from "./submit";

/** JSON of the whole policy, as the page has put it together. */
const policyField = z
  .string()
  .max(2_000_000, "This policy is too large.")
  .transform((text, context) => {
    const policy = policyDraft(jsonOf(text));
    if (policy.ok) return policy.value;
    for (const { message } of policy.problems) context.addIssue({ code: "custom", message });
    return z.NEVER;
  });

/** Fields: policy, from, note, seen. */
export async function savePolicyAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ policy: policyField, from: dayField, note: textField, seen: seenField }),
    command: (actor, input) => savePolicy(grant(actor, "coverage:write"), input),
    done: (_value, { from }) => ({ message: from ? "The policy is saved, from its day on." : "The policy is saved." }),
  });
}

/** Fields: versionId, seen. */
export async function withdrawPolicyVersionAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ versionId: idField, seen: seenField }),
    command: (actor, input) => withdrawPolicyVersion(grant(actor, "coverage:write"), input),
    done: () => ({ message: "The planned version is withdrawn." }),
  });
}

const cell = { unitId: idField, persona: personaField, seen: seenField };

/** Fields: unitId, persona, reason, seen. */
export async function exemptCellAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ ...cell, reason: textField }),
    command: (actor, input) => exemptCell(grant(actor, "coverage:write"), input),
    done: () => ({ message: "The cell is not required." }),
  });
}

/** Fields: unitId, persona, seen. */
export async function endExemptionAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object(cell),
    command: (actor, input) => endExemption(grant(actor, "coverage:write"), input),
    done: () => ({ message: "The cell is judged by the rules again." }),
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
