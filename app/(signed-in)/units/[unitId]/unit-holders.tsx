import { WhomToAsk } from "@/components/units/whom-to-ask";
import type { Moment } from "@/lib/data/moment";
import { unitHolders } from "@/lib/data/unit-holders";
import type { Granted } from "@/lib/domain/access";

type UnitHoldersProps = { actor: Granted<"people:read">; unitId: string; moment: Moment };

export async function UnitHolders({ actor, unitId, moment }: UnitHoldersProps) {
  const holders = await unitHolders(actor, unitId, moment.at);
  return <WhomToAsk holders={holders} asOf={moment.isToday ? undefined : moment.day} />;
}
