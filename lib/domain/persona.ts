/** The four FinOps personas, in the order of the diagram. A role in FinOps: not a job title, not an access right. */
export const personas = ["ENGINEERING", "PRODUCT", "EXECUTIVE", "FINANCE"] as const;
export type Persona = (typeof personas)[number];

export const personaNames: Record<Persona, string> = {
  EXECUTIVE: "Executives",
  PRODUCT: "Business/Product Owner",
  ENGINEERING: "Engineering and Operations",
  FINANCE: "Finance/Procurement",
};

/** For chips, column heads and table cells. */
export const personaShortNames: Record<Persona, string> = {
  EXECUTIVE: "Executive",
  PRODUCT: "Business",
  ENGINEERING: "Engineering",
  FINANCE: "Finance",
};

/** What a person in Finance/Procurement does. */
export const financeFunctions = ["FINANCE", "PROCUREMENT"] as const;
export type FinanceFunction = (typeof financeFunctions)[number];

export const financeFunctionNames: Record<FinanceFunction, string> = {
  FINANCE: "Finance",
  PROCUREMENT: "Procurement",
};

export function isPersona(value: unknown): value is Persona {
  return personas.some((persona) => persona === value);
}
