import type { CapabilityRole, Duties } from "./capability";

type Seed = { capability: string; lead: string; duties: Duties };

const of = (capability: string, lead: string, duties: Partial<Record<CapabilityRole, string>>): Seed => ({
  capability,
  lead,
  duties,
});

/**
 * What the catalogue begins with: the thirteen capabilities of the FinOps Framework for which it lists activities, with a part
 * for each role that has some there, in our own words. `lead` is a reading of its wording, for the organisation to confirm.
 */
export const definedCapabilities: readonly Seed[] = [
  of("Data Analysis and Showback", "CCoE builds, Finance models", {
    CCOE: "Builds the reports that show each unit what it uses and what that costs",
    ENGINEERING: "Reads its own figures and explains what drives them",
    PRODUCT: "Reads the cost of its products beside what they bring in",
    FINANCE: "Models cost from past bills and checks the reports against the books",
  }),
  of("Cost Allocation", "CCoE sets standards, Executive approves, Engineering applies", {
    CCOE: "Sets the standard for tags and accounts, and shows where it is not kept",
    ENGINEERING: "Tags what it runs, also in its templates, and mends what is missing",
    PRODUCT: "Says which product and which budget something belongs to",
    EXECUTIVE: "Approves the standard and asks for it to be kept",
    FINANCE: "Ties tags and accounts to cost centres",
  }),
  of("Managing Shared Cost", "Finance with the CCoE", {
    CCOE: "Works out with finance how shared services are divided",
    ENGINEERING: "Names what is shared and who uses how much of it",
    PRODUCT: "Agrees to its part and plans with it",
    FINANCE: "Decides with the CCoE how shared cost is divided, and books it so",
  }),
  of("Data Ingestion and Normalization", "CCoE", {
    CCOE: "Brings in bills and usage of every provider and makes them comparable",
    ENGINEERING: "Supplies usage data of what it runs itself",
    PRODUCT: "Says which figures it needs, and how often",
    EXECUTIVE: "Asks for one set of figures that all decisions are made from",
    FINANCE: "Checks that the figures agree with invoices and contracts",
  }),
  of("Managing Anomalies", "CCoE detects, Engineering resolves", {
    CCOE: "Watches for unexpected cost, and tells who can say why",
    ENGINEERING: "Finds the cause and removes it",
    FINANCE: "Corrects forecasts for what cannot be undone",
  }),
  of("Forecasting", "Finance with the CCoE", {
    CCOE: "Prepares the figures and the method with finance",
    ENGINEERING: "Says what it plans to build, move and switch off",
    PRODUCT: "Says what demand it expects",
    EXECUTIVE: "Sets the aims that the forecast is measured against",
    FINANCE: "Makes the forecast with the CCoE and explains what differed",
  }),
  of("Measuring Unit Costs", "Executive starts it, CCoE keeps the metrics", {
    CCOE: "Keeps the metrics and their data",
    ENGINEERING: "Measures what one unit of its service uses",
    PRODUCT: "Names the unit that counts: a customer, an order, a call",
    EXECUTIVE: "Asks for cost per unit and decides by it",
    FINANCE: "Relates cost per unit to margin",
  }),
  of("Budget Management", "Finance with the CCoE; the budget owner is in Business", {
    CCOE: "Shows with finance how each budget is kept, early enough to act",
    ENGINEERING: "Designs within the budget and says when it will not do",
    PRODUCT: "Owns the budget of its products",
    EXECUTIVE: "Decides budgets and what happens when one does not hold",
    FINANCE: "Plans budgets with the CCoE and follows them through the year",
  }),
  of("Chargeback and Finance Integration", "Finance with the CCoE", {
    CCOE: "Delivers with finance what is charged to whom",
    ENGINEERING: "Keeps the tags right that charging depends on",
    PRODUCT: "Checks what it is charged and accepts it",
    EXECUTIVE: "Decides whether cost is shown or charged",
    FINANCE: "Charges cloud cost in the systems of the books",
  }),
  of("Resource Utilization and Efficiency", "Engineering", {
    CCOE: "Shows with finance where much is paid for little use",
    ENGINEERING: "Resizes, schedules and removes what is not used enough",
    PRODUCT: "Weighs saving against what else could be built",
    EXECUTIVE: "Sets targets and gives time to reach them",
    FINANCE: "Counts with the CCoE what was saved",
  }),
  of("Workload Management and Automation", "Engineering", {
    CCOE: "Recommends what to automate, and how to measure it",
    ENGINEERING: "Lets workloads run when and as large as they are needed",
  }),
  of("Onboarding Workloads", "Shared", {
    CCOE: "Checks with finance that a new workload is tagged, budgeted and known",
    ENGINEERING: "Estimates what a workload will use before it moves",
    PRODUCT: "Makes the case for it",
    EXECUTIVE: "Decides what moves, and when",
    FINANCE: "Plans its cost with the CCoE, during the move too",
  }),
  of("Establishing a FinOps Culture", "CCoE", {
    CCOE: "Brings the others together, teaches, and makes success known",
    ENGINEERING: "Treats cost as one more measure of good work",
    PRODUCT: "Asks what a feature costs before it is built",
    EXECUTIVE: "Stands behind it, in public and with time",
    FINANCE: "Learns how the cloud is billed, and works with engineering rather than after it",
  }),
];

/** The five that the source names without saying who does what: each organisation decides. */
export const undefinedCapabilities: readonly string[] = [
  "Managing Commitment Based Discounts",
  "Education and Enablement",
  "Cloud Policy and Governance",
  "Decision and Accountability Structure",
  "Intersection with other Frameworks",
];

/** Who leads a capability, after the source's wording; null for what it says nothing of. */
export function leadOf(capability: string): string | null {
  return definedCapabilities.find((each) => each.capability === capability)?.lead ?? null;
}
