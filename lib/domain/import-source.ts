import { plainHeading } from "./import-headings";

/** A system whose exports are known: what it is called, and headings of which one set in full gives it away. */
type Source = { name: string; marks: readonly (readonly string[])[] };

/**
 * Headings as `plainHeading` writes them. Where they were seen:
 *
 * - Microsoft Entra ID, "Download users": "Download a list of users in the Azure portal" at learn.microsoft.com
 *   (entra/identity/users/users-bulk-download). Newer downloads say id, officeLocation and mobilePhone where older ones say
 *   objectId, physicalDeliveryOfficeName and mobile, and end with createdDateTime; userPrincipalName is a sign-in name, and
 *   usageLocation a licence's country. There is neither an employee ID nor a manager.
 * - Google Workspace, "Download users": "Add or update multiple users from a CSV file" at support.google.com
 *   (cloudidentity/answer/40057), with the names that the file itself gives: "Email Address [Required]", "Status [READ ONLY]".
 * - BambooHR, reports: "Field Names" at documentation.bamboohr.com (docs/list-of-field-names), and the display names of the
 *   same fields in the answers of its reports: "Employee #", "EEID", "Supervisor EID", "Manager's email".
 * - Personio, employee list and custom reports: "Overview of all Attributes in Personio" and "Best Practice: Preliminary
 *   Payroll" at support.personio.de (articles 115002699585 and 115003457645). "Supervisor" is a full name.
 * - Okta, people and user account reports: "User Accounts report" at help.okta.com (topics/reports/access), and the
 *   profile's attributes at developer.okta.com, by which exports of profiles are headed. managerId is free text.
 * - Workday, worker reports: field names of "Workday: account attributes" at documentation.sailpoint.com and of "How do I
 *   send HRIS data via SFTP" at help.merge.dev (article 8694660). Each customer makes reports of their own.
 */
const sources: readonly Source[] = [
  {
    name: "Microsoft Entra ID",
    marks: [
      ["user principal name", "account enabled"],
      ["user principal name", "display name", "user type"],
    ],
  },
  {
    name: "Google Workspace",
    marks: [
      ["email address", "first name", "org unit path"],
      ["email address", "first name", "last sign in"],
    ],
  },
  {
    name: "Okta",
    marks: [["okta username"], ["okta user status"], ["login", "first name", "last name", "email"]],
  },
  {
    name: "BambooHR",
    marks: [["eeid"], ["supervisor eid"], ["employee number", "reporting to"], ["first name last name"]],
  },
  {
    name: "Personio",
    marks: [
      ["sub company"],
      ["subcompany"],
      ["supervisor", "office", "position"],
      ["vorgesetzter", "buro", "position"],
    ],
  },
  {
    name: "Workday",
    marks: [
      ["supervisory organization"],
      ["worker", "worker type"],
      ["business title", "worker type"],
      ["business title", "employee id"],
    ],
  },
];

/** The system that an export looks like, by its headings; null for others. */
export function sourceOf(headings: readonly string[]): string | null {
  const plain = new Set(headings.map(plainHeading));
  return sources.find(({ marks }) => marks.some((set) => set.every((heading) => plain.has(heading))))?.name ?? null;
}
