import type { FinanceFunction, Persona } from "@/lib/domain/persona";

/** People of one unit who do the same. Without a persona: staff with no part in cloud cost. */
export type Crew = {
  count: number;
  title: string;
  persona?: Persona;
  functions?: readonly FinanceFunction[];
  /** The others of the unit report to these; they stay for the whole history. */
  leads?: true;
};

export type DemoUnit = {
  code: string;
  name: string;
  parent: string | null;
  /** This month's cloud spend of the unit itself, in the organisation's currency. */
  spend: number;
  /** How much more it spends each month than in the month before, as a factor. */
  growth: number;
  /** Days after the register began when its people got their personas. */
  rollout: number;
  tags?: readonly string[];
  crews: readonly Crew[];
};

const engineering = { persona: "ENGINEERING" } as const;
const product = { persona: "PRODUCT" } as const;

/** Twelve units of three levels, as they are today. What they were before is in history.ts. */
export const demoUnits: readonly DemoUnit[] = [
  {
    code: "TEC",
    name: "Technology",
    parent: null,
    spend: 18_400,
    growth: 1.004,
    rollout: 6,
    crews: [{ count: 2, title: "Enterprise Architect", ...engineering }],
  },
  {
    code: "PLT",
    name: "Platform Engineering",
    parent: "TEC",
    spend: 241_000,
    growth: 1.018,
    rollout: 12,
    crews: [
      { count: 4, title: "Engineering Manager", ...engineering, leads: true },
      { count: 3, title: "Platform Product Owner", ...product },
      { count: 5, title: "Cloud Architect", ...engineering },
      { count: 26, title: "Platform Engineer", ...engineering },
      { count: 10, title: "Systems Engineer", ...engineering },
      { count: 6, title: "Technical Support Specialist" },
    ],
  },
  {
    code: "SRE",
    name: "Site Reliability",
    parent: "PLT",
    spend: 95_500,
    growth: 1.011,
    rollout: 20,
    crews: [
      { count: 2, title: "Engineering Manager", ...engineering, leads: true },
      { count: 2, title: "Service Delivery Manager", ...product },
      { count: 17, title: "Site Reliability Engineer", ...engineering },
    ],
  },
  {
    code: "DAT",
    name: "Data and AI",
    parent: "TEC",
    spend: 412_000,
    growth: 1.041,
    rollout: 45,
    crews: [
      { count: 3, title: "Engineering Manager", ...engineering, leads: true },
      { count: 18, title: "Data Engineer", ...engineering },
      { count: 9, title: "Machine Learning Engineer", ...engineering },
      { count: 8, title: "Data Analyst" },
    ],
  },
  {
    code: "RET",
    name: "Retail",
    parent: null,
    spend: 22_300,
    growth: 1.002,
    rollout: 30,
    crews: [
      { count: 2, title: "Business Operations Manager", ...product },
      { count: 6, title: "Category Manager" },
    ],
  },
  {
    code: "WEB",
    name: "Online Shop",
    parent: "RET",
    spend: 328_000,
    growth: 1.015,
    rollout: 35,
    tags: ["customer-facing"],
    crews: [
      { count: 4, title: "Lead Software Engineer", ...engineering, leads: true },
      { count: 5, title: "Product Owner", ...product },
      { count: 28, title: "Software Engineer", ...engineering },
      { count: 6, title: "Test Engineer", ...engineering },
      { count: 8, title: "Content Editor" },
    ],
  },
  {
    code: "PAY",
    name: "Checkout and Payments",
    parent: "WEB",
    spend: 182_000,
    growth: 1.012,
    rollout: 40,
    tags: ["customer-facing"],
    crews: [
      { count: 2, title: "Lead Software Engineer", ...engineering, leads: true },
      { count: 19, title: "Software Engineer", ...engineering },
      { count: 5, title: "Fraud Analyst" },
    ],
  },
  {
    code: "STO",
    name: "Stores",
    parent: "RET",
    spend: 64_200,
    growth: 1.006,
    rollout: 70,
    tags: ["customer-facing"],
    crews: [
      { count: 3, title: "Regional Store Manager", leads: true },
      { count: 6, title: "Store Systems Engineer", ...engineering },
      { count: 34, title: "Store Manager" },
    ],
  },
  {
    code: "LOG",
    name: "Logistics",
    parent: null,
    spend: 41_700,
    growth: 1.007,
    rollout: 60,
    crews: [
      { count: 2, title: "Operations Manager", ...product, leads: true },
      { count: 5, title: "Systems Engineer", ...engineering },
      { count: 18, title: "Transport Planner" },
    ],
  },
  {
    code: "WHS",
    name: "Warehouse Automation",
    parent: "LOG",
    spend: 128_600,
    growth: 1.022,
    rollout: 65,
    crews: [
      { count: 2, title: "Engineering Manager", ...engineering, leads: true },
      { count: 14, title: "Automation Engineer", ...engineering },
      { count: 11, title: "Shift Supervisor" },
    ],
  },
  {
    code: "COR",
    name: "Corporate Services",
    parent: null,
    spend: 6_100,
    growth: 1.001,
    rollout: 10,
    crews: [
      { count: 2, title: "HR Manager", leads: true },
      { count: 9, title: "HR Advisor" },
      { count: 6, title: "Legal Counsel" },
      { count: 8, title: "Sales Manager" },
      { count: 5, title: "Communications Officer" },
    ],
  },
  {
    code: "FPR",
    name: "Finance and Procurement",
    parent: "COR",
    spend: 12_900,
    growth: 1.003,
    rollout: 15,
    crews: [
      {
        count: 2,
        title: "Financial Planning and Analyst Manager",
        persona: "FINANCE",
        functions: ["FINANCE"],
        leads: true,
      },
      { count: 4, title: "Financial Business Advisor", persona: "FINANCE", functions: ["FINANCE"] },
      { count: 3, title: "Category Buyer", persona: "FINANCE", functions: ["PROCUREMENT"] },
      { count: 1, title: "Business Operations Manager", ...product },
      { count: 2, title: "Finance Systems Engineer", ...engineering },
      { count: 7, title: "Accountant" },
    ],
  },
];
