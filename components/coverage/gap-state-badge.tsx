import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import { type LifeState, lifeStateNames } from "@/lib/domain/gap-life";

const tones: Record<LifeState, Tone> = {
  OPEN: "neutral",
  ACKNOWLEDGED: "accent",
  PLANNED: "accent",
  WAIVED: "warning",
  CLOSED: "ok",
};

/** What has become of a gap, in a word; and that it is overdue, where it is. */
export function GapStateBadge({ state, isOverdue }: { state: LifeState; isOverdue: boolean }) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Badge tone={tones[state]}>{lifeStateNames[state]}</Badge>
      {isOverdue && <Badge tone="danger">Overdue</Badge>}
    </span>
  );
}
