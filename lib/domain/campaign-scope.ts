import { answerers, type CampaignScope } from "./campaign";
import { type Day, isDay } from "./day";
import { isId } from "./directory";
import { isPersona } from "./persona";

/** What a campaign is about, as its form says it; null for what says no such thing. */
export function campaignScope(form: URLSearchParams): { scope: CampaignScope; lastDay: Day } | null {
  const get = (name: string) => form.get(name) || undefined;
  const answerer = answerers.find((each) => each === get("answerer"));
  const [unitId, persona, since, lastDay] = ["unitId", "persona", "unconfirmedSince", "lastDay"].map(get);
  const isWrong = (unitId !== undefined && !isId(unitId)) || (since !== undefined && !isDay(since));
  if (!answerer || isWrong || lastDay === undefined || !isDay(lastDay)) return null;
  return {
    lastDay,
    scope: {
      answerer,
      unitId: unitId ?? null,
      persona: isPersona(persona) ? persona : null,
      isCoreOnly: get("isCoreOnly") === "on",
      unconfirmedSince: since ?? null,
    },
  };
}
