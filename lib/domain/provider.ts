/** The side from which a person answers for a provider. */
export const providerSides = ["ENGINEERING", "FINANCE"] as const;
export type ProviderSide = (typeof providerSides)[number];

export const providerSideNames: Record<ProviderSide, string> = { ENGINEERING: "Engineering", FINANCE: "Finance" };
