import fc from "fast-check";
import { gapKinds, severities } from "@/lib/domain/gap-kind";
import { financeFunctions, personas } from "@/lib/domain/persona";
import { type Policy, parsePolicy } from "@/lib/domain/policy";
import { providerSides } from "@/lib/domain/provider";
import type { RequirementScope } from "@/lib/domain/requirement-scope";

type Named = { unitIds: readonly string[]; providerIds?: readonly string[]; tags?: readonly string[] };

const persona = fc.constantFrom(...personas);
const amount = fc.constantFrom(0, 9_999, 10_000, 100_000, 2_000_000);

/** Any policy that speaks of these units, tags and providers. */
export function anyPolicy({ unitIds, providerIds = [], tags = ["edge", "core"] }: Named): fc.Arbitrary<Policy> {
  const unitId = fc.constantFrom(...unitIds);
  const scope: fc.Arbitrary<RequirementScope> = fc.oneof(
    fc.constantFrom("MATERIAL_UNITS" as const, "TOP_LEVEL_UNITS" as const, "ALL_UNITS" as const).map((of) => ({ of })),
    fc.record({ of: fc.constantFrom("UNIT" as const, "SUBTREE" as const), unitId }),
    fc.constantFrom(...tags).map((tag) => ({ of: "TAG" as const, tag })),
  );
  const requirement = fc.record({
    scope,
    persona,
    minimum: fc.integer({ min: 1, max: 3 }),
    spendFrom: fc.option(amount),
    severity: fc.option(fc.constantFrom(...severities)),
  });
  const reason = fc.constantFrom("bought as a service", "closed soon");
  const exemption = fc.record({ unitId, persona, reason });
  const providerExemption = fc.record({
    providerId: fc.constantFrom(...providerIds, "00000000-0000-4000-8000-000000000000"),
    side: fc.constantFrom(...providerSides),
    reason,
  });
  return fc
    .record({
      requirements: fc
        .array(requirement, { maxLength: 6 })
        .map((list) => list.map((each, index) => ({ ...each, id: `r${index}` }))),
      exemptions: fc.uniqueArray(exemption, { maxLength: 3, selector: (each) => `${each.unitId} ${each.persona}` }),
      providerExemptions:
        providerIds.length === 0
          ? fc.constant([])
          : fc
              .uniqueArray(providerExemption, { maxLength: 2, selector: (each) => `${each.providerId} ${each.side}` })
              .map((list) => list.filter(({ providerId }) => providerIds.includes(providerId))),
      kinds: fc.dictionary(fc.constantFrom(...gapKinds), fc.boolean(), { maxKeys: 4 }),
      material: fc.record({ spend: amount, percent: fc.integer({ min: 0, max: 100 }) }),
      holderAbsent: fc.record({ days: fc.integer({ min: 0, max: 40 }) }),
      ratioHeadcount: fc.dictionary(persona, fc.integer({ min: 1, max: 40 }), { maxKeys: 2 }),
      core: fc.record({ personas: fc.subarray([...personas]), functions: fc.subarray([...financeFunctions]) }),
      doubtful: fc.record({ confidence: fc.constantFrom(0, 0.5, 0.95, 1) }),
    })
    .map(parsePolicy);
}
