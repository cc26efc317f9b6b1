/** What a column of a staff file can say. */
export const importFields = [
  "externalId",
  "name",
  "firstName",
  "lastName",
  "email",
  "title",
  "unit1",
  "unit2",
  "unit3",
  "unit4",
  "unit5",
  "managerId",
  "managerEmail",
  "location",
  "timeZone",
  "kind",
  "startsOn",
  "lastDay",
  "status",
] as const;
export type ImportField = (typeof importFields)[number];

/** The levels of a unit's path, the highest first. */
export const unitFields = ["unit1", "unit2", "unit3", "unit4", "unit5"] as const satisfies ImportField[];

export const dayFields = ["startsOn", "lastDay"] as const satisfies ImportField[];

export const importFieldNames: Record<ImportField, string> = {
  externalId: "Employee ID",
  name: "Full name",
  firstName: "First name",
  lastName: "Last name",
  email: "Work e-mail",
  title: "Job title",
  unit1: "Business unit, highest level",
  unit2: "Business unit, level 2",
  unit3: "Business unit, level 3",
  unit4: "Business unit, level 4",
  unit5: "Business unit, level 5",
  managerId: "Manager’s employee ID",
  managerEmail: "Manager’s e-mail",
  location: "Location",
  timeZone: "Time zone",
  kind: "Employment type",
  startsOn: "Start date",
  lastDay: "Last day",
  status: "Account or staff status",
};

export function isImportField(value: unknown): value is ImportField {
  return importFields.some((field) => field === value);
}
