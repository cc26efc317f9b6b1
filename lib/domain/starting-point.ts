/** What a new organisation begins with, and can edit: the providers and the arrows of the published CCoE structure. */

/** They hold for every past date too, since a first import may state facts that are years old. */
export const beginningOfTime = new Date("1970-01-01T00:00:00Z");

export const startingProviders = ["AWS", "Azure", "Google Cloud"] as const;

export const startingInteractions = [
  {
    source: "ENGINEERING",
    target: "CCOE",
    label: "",
    meaning: "What runs in the cloud, why, and which savings are feasible.",
  },
  {
    source: "CCOE",
    target: "ENGINEERING",
    label: "",
    meaning: "Cost of each service, anomalies, and advice on what to resize.",
  },
  { source: "PRODUCT", target: "CCOE", label: "", meaning: "What is to be built next, and what it may cost." },
  { source: "EXECUTIVE", target: "CCOE", label: "", meaning: "Goals, budgets, and the mandate to act on them." },
  { source: "FINANCE", target: "CCOE", label: "", meaning: "Budgets, forecasts, and what is already committed." },
  {
    source: "CCOE",
    target: "FINANCE",
    label: "",
    meaning: "Spend by owner, forecast drivers, and how well rates are used.",
  },
  {
    source: "ENGINEERING",
    target: "PROVIDERS",
    label: "Infrastructure Changes",
    meaning: "What is started, resized and switched off.",
  },
  {
    source: "FINANCE",
    target: "PROVIDERS",
    label: "Rate Negotiations",
    meaning: "Discounts, commitments and contracts.",
  },
] as const;
