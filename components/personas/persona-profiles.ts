import type { Persona } from "@/lib/domain/persona";

/** What Muster says of a persona. Facts after the FinOps Foundation's persona page and framework, in our own words. */
export type PersonaProfile = {
  /** What they do, in a few words. */
  motto: string;
  /** What they care about, in a sentence or two. */
  cares: string;
  /** Things they do about cloud cost. */
  does: readonly string[];
  goal: string;
  measures: readonly string[];
  /** Titles that such people often have. */
  titles: readonly string[];
  /** What passes between them and the CCoE. */
  ccoe: string;
};

export const personaProfiles: Record<Persona, PersonaProfile> = {
  ENGINEERING: {
    motto: "Build and run the services",
    cares:
      "They keep the organisation's services running and treat cost as one more measure of how well they run, beside speed and availability.",
    does: [
      "Resize resources until they fit their load",
      "Split the cost of shared containers between those who use them",
      "Find storage and compute that nobody uses",
      "Say whether an unusual bill was to be expected",
    ],
    goal: "Good service without waste.",
    measures: ["Utilisation of what is paid for", "Cost per deployed service"],
    titles: [
      "Lead Software Engineer",
      "Principal Systems Engineer",
      "Cloud Architect",
      "Service Delivery Manager",
      "Engineering Manager",
      "Director of Platform Engineering",
    ],
    ccoe: "Work flows both ways: they bring the centre what they plan and see, and take its practices back into their teams. The changes to the infrastructure at the providers are theirs to make.",
  },
  PRODUCT: {
    motto: "Decide what is offered, and at what price",
    cares:
      "They answer for a product or a line of business. New features should come quickly, and at a price that still holds when many people use them.",
    does: [
      "Weigh a feature against what it will cost to run",
      "Set the budget of a product and stand by it",
      "Tell the others early what demand to expect",
    ],
    goal: "New products quickly, at a price that holds.",
    measures: ["Cost per customer", "Cost per product", "Cost per feature"],
    titles: ["Director of Cloud Optimization", "Cloud Analyst", "Business Operations Manager"],
    ccoe: "They bring the centre their plans and priorities, so that cost is looked at before it is spent rather than after.",
  },
  EXECUTIVE: {
    motto: "Answer for the whole",
    cares:
      "They see to it that somebody is accountable for every part of the spend, that everybody can see it, that teams work efficiently, and that budgets are kept.",
    does: [
      "Name who is accountable, and back them",
      "Make cost visible to everyone who causes it",
      "Decide where the next amount of money does most good",
    ],
    goal: "Spending on cloud that follows the aims of the business.",
    measures: ["Unit economics", "Gross margin", "Time to market", "Budget kept"],
    titles: ["VP or Head of Infrastructure", "Head of Cloud Center of Excellence", "CTO", "CIO"],
    ccoe: "They give the centre its mandate and its direction, and a sponsor among them speaks for it where budgets are decided.",
  },
  FINANCE: {
    motto: "Keep the books and make the deals",
    cares:
      "They account for the spend and foresee it, from what the FinOps team reports. Some are finance, some procurement, some both: who negotiates with a provider is a question for the second.",
    does: [
      "Turn the reports into accounts and forecasts",
      "Build cost models from past bills",
      "Negotiate rates with the cloud providers",
    ],
    goal: "Budgets and forecasts that come true, and contracts and commitments that pay.",
    measures: ["Accuracy of the forecast", "Spend per vendor"],
    titles: [
      "Technology Procurement Manager",
      "Global Technology Procurement",
      "Financial Planning and Analyst Manager",
      "Financial Business Advisor",
    ],
    ccoe: "Work flows both ways: the centre explains the bills, they turn them into forecasts and tell what was agreed. The rate negotiations with the providers are theirs to lead.",
  },
};
