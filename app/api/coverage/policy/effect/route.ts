import { permitted } from "@/lib/auth/permitted";
import { writeRoute } from "@/lib/auth/write-route";
import { readPolicyEffect } from "@/lib/data/policy-effect";
import { policyDraft } from "@/lib/domain/policy-draft";

/** What a policy would change if it were saved today. Body: the policy. Saves nothing; 422 says what is wrong with it. */
export const POST = writeRoute(1024 * 1024, async (request) => {
  const actor = await permitted("coverage:write");
  if (actor instanceof Response) return actor;
  const policy = policyDraft(await request.json().catch(() => null));
  if (!policy.ok) return Response.json({ problems: policy.problems }, { status: 422 });
  return Response.json(await readPolicyEffect(actor, policy.value));
});
