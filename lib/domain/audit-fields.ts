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

/** In the order in which they are told. */
const fieldNames: Record<string, string> = {
  personId: "Person",
  unitId: "Unit",
  providerId: "Provider",
  name: "Name",
  ccoeName: "Name of the CCoE",
  currency: "Currency",
  timeZone: "Time zone",
  policy: "Coverage policy",
  isDemo: "Demo",
  code: "Code",
  parentId: "Unit above",
  month: "Month",
  amount: "Amount",
  externalId: "Employee ID",
  email: "E-mail",
  kind: "Kind",
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

const order = Object.keys(fieldNames);

/** Fields as they are told: the database keeps them in no order of use. */
export function inOrder(fields: readonly string[]): string[] {
  const place = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length);
  return [...fields].sort((a, b) => place(a) - place(b));
}
