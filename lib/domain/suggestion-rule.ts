import type { Persona } from "./persona";

/**
 * The built-in rules, by what decides. Keys are stable: people and decisions are counted by them. `persona` is what the
 * rule gives; null for none of the four, "PLACE" for that of a department, unit or manager.
 */
export const builtInRules = {
  chief: { name: "C-levels and whoever runs the organisation", example: "CTO, Geschäftsführer", persona: "EXECUTIVE" },
  vice: { name: "Vice presidents", example: "SVP Infrastructure", persona: "EXECUTIVE" },
  ranking: {
    name: "Ranks that run a business in many organisations",
    example: "General manager",
    persona: "EXECUTIVE",
  },
  head: { name: "Heads of infrastructure, cloud and IT", example: "Head of Cloud", persona: "EXECUTIVE" },
  developer: { name: "Who builds or runs systems", example: "Developer, DBA", persona: "ENGINEERING" },
  technologist: { name: "Who works with those who build systems", example: "Scrum master", persona: "ENGINEERING" },
  engineer: { name: "Engineers, unless of sales or of things", example: "Systems engineer", persona: "ENGINEERING" },
  architect: { name: "Architects of systems", example: "Cloud architect", persona: "ENGINEERING" },
  cloud: { name: "Work on cloud and infrastructure", example: "Infrastructure manager", persona: "ENGINEERING" },
  it: { name: "Work on information technology", example: "Director of IT", persona: "ENGINEERING" },
  software: { name: "Work on software and data", example: "Software manager", persona: "ENGINEERING" },
  technology: { name: "Work on technology in a wide sense", example: "Technology manager", persona: "ENGINEERING" },
  owner: { name: "Who speaks for a product or a process", example: "Product owner", persona: "PRODUCT" },
  product: { name: "Work on products and on the business", example: "Head of Product", persona: "PRODUCT" },
  project: { name: "Who leads projects", example: "Project manager", persona: "PRODUCT" },
  accountant: { name: "Who keeps the books", example: "Accountant, controller", persona: "FINANCE" },
  auditor: { name: "Who audits", example: "Auditor", persona: "FINANCE" },
  finance: { name: "Work on finance", example: "Financial analyst", persona: "FINANCE" },
  money: { name: "Work near finance: tax, payroll, insurance", example: "Tax manager", persona: "FINANCE" },
  buyer: { name: "Who buys", example: "Buyer", persona: "FINANCE" },
  procurement: { name: "Work on procurement", example: "Procurement manager", persona: "FINANCE" },
  elsewhere: { name: "Work outside: sales, people, law, health and the like", example: "HR director", persona: null },
  physical: { name: "Work on things rather than systems", example: "Civil engineer", persona: null },
  helper: { name: "Who helps somebody", example: "Assistant to the CFO", persona: null },
  other: { name: "Occupations outside", example: "Teacher, account executive", persona: null },
  place: {
    name: "The department or unit, where the title says little",
    example: "Manager in Procurement",
    persona: "PLACE",
  },
  level: { name: "The level, where the title says little", example: "Level: vice president", persona: "EXECUTIVE" },
  manager: { name: "The manager's persona, where nothing else speaks", example: "Specialist", persona: "PLACE" },
  unknown: { name: "No word that points to a persona", example: "Manager", persona: null },
} as const satisfies Record<string, { name: string; example: string; persona: Persona | "PLACE" | null }>;

export type BuiltInRule = keyof typeof builtInRules;

/** What decided a suggestion: one of the admin's rules, what was decided about the title, or a built-in rule. */
export type DecidedBy =
  | { kind: "own"; ruleId: string }
  | { kind: "learnt"; titleKey: string }
  | { kind: "built-in"; rule: BuiltInRule };
