import type { CoverageFacts } from "./coverage-facts";
import { gapId, type LeftOut, type ProviderGap } from "./gap";
import { holdsAt } from "./interval";
import type { Judging } from "./judging";
import { type ProviderSide, providerSides } from "./provider";
import { callRoll } from "./roll";
import type { PersonRef, Standing } from "./standing";

/** One side of one provider: who answers for it, or the gap. */
export type ProviderCheck = {
  provider: { id: string; name: string };
  side: ProviderSide;
  counted: readonly PersonRef[];
  gap: ProviderGap | null;
  /** Why the policy says "not required" of this side; null for none. */
  exemption: string | null;
};

export function checkProviders(
  providers: CoverageFacts["providers"],
  people: readonly Standing[],
  judging: Judging,
): ProviderCheck[] {
  const answering = people.filter(({ fact }) => fact.providerCovers.length > 0);
  return providers
    .filter((provider) => holdsAt(provider, judging.at))
    .flatMap(({ id, name }) => providerSides.map((side) => checkSide({ id, name }, side, answering, judging)));
}

/** To answer for a side takes its persona: an executive who signs for the engineering side is no engineer. */
function checkSide(
  provider: ProviderCheck["provider"],
  side: ProviderSide,
  people: readonly Standing[],
  { policy, at, stateOf }: Judging,
): ProviderCheck {
  const isThis = (each: { providerId: string; side: ProviderSide }) =>
    each.providerId === provider.id && each.side === side;
  const roll = callRoll(people, ({ providerCovers }) => providerCovers.filter(isThis), at);
  const counted = roll.present.filter(({ assignment }) => assignment?.persona === side).map(({ ref }) => ref);
  const exemption = policy.providerExemptions.find(isThis)?.reason ?? null;
  const check = { provider, side, counted, exemption };
  if (counted.length > 0 || exemption !== null) return { ...check, gap: null };
  const kind = side === "ENGINEERING" ? "PROVIDER_NO_ENGINEERING" : "PROVIDER_NO_FINANCE";
  const others = roll.present.map(({ ref: person, assignment }): LeftOut => {
    return { person, isDeputy: false, reason: "OTHER_PERSONA", persona: assignment?.persona ?? null };
  });
  const id = gapId(kind, null, provider.id);
  const gap: ProviderGap = {
    kind,
    id,
    state: stateOf(id),
    severity: "CRITICAL",
    // What a provider is paid is not known, only what units spend.
    money: null,
    counted,
    leftOut: [...others, ...roll.away.map(({ why }) => why)],
    provider,
  };
  return { ...check, gap: policy.kinds[kind] ? gap : null };
}
