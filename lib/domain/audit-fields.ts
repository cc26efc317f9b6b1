/** What the rows of a table are, one by one. */
const rowNames: Record<string, string> = {
  organisation: "Organisation",
  unit: "Unit",
  unitVersion: "Name and place of a unit",
  unitSpend: "Monthly spend",
  person: "Person",
  post: "Post",
  leave: "Absence",
  assignment: "Assignment",
  cover: "Cover",
  seat: "CCoE seat",
  provider: "Provider",
  providerCover: "Provider cover",
  interaction: "Interaction",
  user: "User",
};

const fieldNames: Record<string, string> = {
  name: "Name",
  ccoeName: "Name of the CCoE",
  currency: "Currency",
  timeZone: "Time zone",
  policy: "Coverage policy",
  isDemo: "Demo",
  code: "Code",
  unitId: "Unit",
  parentId: "Unit above",
  month: "Month",
  amount: "Amount",
  externalId: "Employee ID",
  email: "E-mail",
  kind: "Kind",
  personId: "Person",
  managerId: "Manager",
  title: "Job title",
  location: "Location",
  persona: "Persona",
  functions: "Function",
  share: "Time share",
  source: "Source",
  confirmedBy: "Confirmed by",
  confirmedAt: "Confirmed",
  isDeputy: "As deputy",
  providerId: "Provider",
  side: "Side",
  position: "Position",
  target: "Leads to",
  label: "Label",
  meaning: "Meaning",
  role: "Access role",
  isActive: "Active",
  from: "From",
  until: "Until",
};

/** Of use to the machine alone: keys, and which fields were typed by hand. */
const hidden = new Set(["id", "typed", "importId"]);

export function isHiddenField(field: string): boolean {
  return hidden.has(field);
}

/** A table of a later version is called as it is stored. */
export function rowName(table: string): string {
  return rowNames[table] ?? table;
}

export function fieldName(table: string, field: string): string {
  if (table === "interaction" && field === "source") return "Leads from";
  return fieldNames[field] ?? field;
}
