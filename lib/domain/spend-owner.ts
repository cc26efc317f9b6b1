/** As whose matter a person answers for a unit's spend. */
export const spendSides = ["BUSINESS", "TECHNICAL"] as const;
export type SpendSide = (typeof spendSides)[number];

export const spendSideNames: Record<SpendSide, string> = { BUSINESS: "Business owner", TECHNICAL: "Technical owner" };
