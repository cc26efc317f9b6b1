import type { Rows } from "@/lib/data/row-change";

/** No company of this name is meant. Two product owners are wanted where a unit spends a lot. */
export const demoOrganisation = {
  id: 1,
  name: "Fjordlantern Group",
  ccoeName: "Cloud Cost Center of Excellence",
  currency: "EUR",
  timeZone: "Europe/Oslo",
  policy: {
    requirements: [
      { scope: "MATERIAL_UNITS", persona: "PRODUCT", minimum: 1, spendFrom: null },
      { scope: "MATERIAL_UNITS", persona: "PRODUCT", minimum: 2, spendFrom: 200_000 },
      { scope: "MATERIAL_UNITS", persona: "ENGINEERING", minimum: 1, spendFrom: null },
      { scope: "MATERIAL_UNITS", persona: "FINANCE", minimum: 1, spendFrom: null },
      { scope: "TOP_LEVEL_UNITS", persona: "EXECUTIVE", minimum: 1, spendFrom: null },
    ],
  },
  isDemo: true,
} satisfies Rows["organisation"];
