import { CoverageEffect } from "@/components/import/coverage-effect";
import type { ImportEffects } from "@/lib/data/import-effect";

type ImportEffectProps = { effects: Promise<ImportEffects>; which: "staying" | "leaving" };

/** What applying does to coverage, once it is worked out. */
export async function ImportEffect({ effects, which }: ImportEffectProps) {
  const { [which]: effect, day, context } = await effects;
  return effect && <CoverageEffect effect={effect} day={day} context={context} />;
}
