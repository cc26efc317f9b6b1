import type { CoverageFacts } from "./coverage-facts";
import { gapId, type LeftOut, type ProviderGap } from "./gap";
import { holdsAt } from "./interval";
import { type ProviderSide, providerSides } from "./provider";
import { callRoll } from "./roll";
import type { PersonRef, Standing } from "./standing";

/** One side of one provider: who answers for it, or the gap. */
export type ProviderCheck = {
  provider: { id: string; name: string };
  side: ProviderSide;
  counted: readonly PersonRef[];
  gap: ProviderGap | null;
};

export function checkProviders(
  providers: CoverageFacts["providers"],
  people: readonly Standing[],
  at: Date,
): ProviderCheck[] {
  const answering = people.filter(({ fact }) => fact.providerCovers.length > 0);
  return providers
    .filter((provider) => holdsAt(provider, at))
    .flatMap(({ id, name }) => providerSides.map((side) => checkSide({ id, name }, side, answering, at)));
}

/** To answer for a side takes its persona: an executive who signs for the engineering side is no engineer. */
function checkSide(
  provider: ProviderCheck["provider"],
  side: ProviderSide,
  people: readonly Standing[],
  at: Date,
): ProviderCheck {
  const roll = callRoll(
    people,
    ({ providerCovers }) => providerCovers.filter((each) => each.providerId === provider.id && each.side === side),
    at,
  );
  const counted = roll.present.filter(({ assignment }) => assignment?.persona === side).map(({ ref }) => ref);
  if (counted.length > 0) return { provider, side, counted, gap: null };
  const kind = side === "ENGINEERING" ? "PROVIDER_NO_ENGINEERING" : "PROVIDER_NO_FINANCE";
  const others = roll.present.map(({ ref: person, assignment }): LeftOut => {
    return { person, isDeputy: false, reason: "OTHER_PERSONA", persona: assignment?.persona ?? null };
  });
  const gap: ProviderGap = {
    kind,
    id: gapId(kind, null, provider.id),
    severity: "CRITICAL",
    // What a provider is paid is not known, only what units spend.
    money: null,
    counted,
    leftOut: [...others, ...roll.away.map(({ why }) => why)],
    provider,
  };
  return { provider, side, counted, gap };
}
