import type { Rows } from "@/lib/data/row-change";

/** No company of this name is meant. */
export const demoOrganisation = {
  id: 1,
  name: "Fjordlantern Group",
  ccoeName: "Cloud Cost Center of Excellence",
  currency: "EUR",
  timeZone: "Europe/Oslo",
  isDemo: true,
} satisfies Rows["organisation"];
