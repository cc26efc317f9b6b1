import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import { type PlanState, planStateNames } from "@/lib/domain/plan-statement";

const tones: Record<PlanState, Tone> = {
  DRAFT: "neutral",
  SUBMITTED: "accent",
  APPROVED: "ok",
  APPLIED: "ok",
  WITHDRAWN: "neutral",
};

export function PlanStateBadge({ state }: { state: PlanState }) {
  return <Badge tone={tones[state]}>{planStateNames[state]}</Badge>;
}
