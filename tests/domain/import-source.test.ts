import { describe, expect, it } from "vitest";
import { guessColumns, headingsAt } from "@/lib/domain/import-guess";
import { sourceOf } from "@/lib/domain/import-source";

/** The columns by their headings. */
function guess(headings: string, ...samples: string[]): Record<string, string | undefined> {
  const cells = headings.split(",");
  const columns = guessColumns(
    cells,
    samples.map((sample) => sample.split(",")),
  );
  return Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, cells[column]]));
}

describe("the source of a file", () => {
  it.each([
    ["Microsoft Entra ID", "userPrincipalName,displayName,surname,mail,givenName,objectId,userType,accountEnabled"],
    [
      "Google Workspace",
      "First Name [Required],Last Name [Required],Email Address [Required],Last Sign In [READ ONLY]",
    ],
    ["Okta", "Okta username,First name,Last name,Primary email,Okta user status"],
    ["BambooHR", "Employee #,First Name,Last Name,Reporting to,Hire Date"],
    ["Personio", "Vorname,Nachname,E-Mail,Position,Abteilung,Büro,Vorgesetzter,Einstellungsdatum"],
    ["Workday", "Employee ID,Legal Name - First Name,Legal Name - Last Name,Business Title,Worker Type"],
    [null, "Employee ID,Full name,Work email,Job title,Division,Department,Manager ID,Grade"],
    [null, "Name,Email"],
  ])("%s is known by its headings", (source, headings) => {
    expect(sourceOf(headings.split(","))).toBe(source);
  });
});

describe("columns that invite a mistake", () => {
  it("are not taken from an older download of Entra ID", () => {
    const headings =
      "userPrincipalName,displayName,surname,mail,givenName,objectId,userType,jobTitle,department,accountEnabled,usageLocation,physicalDeliveryOfficeName,city";
    expect(guess(headings)).toEqual({
      name: "displayName",
      email: "mail",
      title: "jobTitle",
      unit1: "department",
      location: "physicalDeliveryOfficeName",
      kind: "userType",
      status: "accountEnabled",
    });
  });

  it("give way to the address where there are a sign-in name and a private one", () => {
    expect(guess("Okta username,Primary email,Secondary email,First name,Last name")).toMatchObject({
      email: "Primary email",
    });
    expect(guess("Employee #,First Name,Last Name,Home Email,Work Email")).toMatchObject({ email: "Work Email" });
  });

  it("find managers of BambooHR by e-mail, else by its own numbers on both sides, else not at all", () => {
    expect(guess("Employee #,EEID,Supervisor EID,Manager's email")).toEqual({
      externalId: "Employee #",
      managerEmail: "Manager's email",
    });
    expect(guess("Employee #,EEID,Supervisor EID")).toEqual({ externalId: "EEID", managerId: "Supervisor EID" });
    expect(guess("Employee #,Supervisor EID")).toEqual({ externalId: "Employee #" });
  });

  it("tell by their values what they are", () => {
    expect(guess("id,managerId", "1,ada@corp.example")).toEqual({ managerEmail: "managerId" });
    expect(guess("Employee ID,Employment Status", "1,Full-Time")).toMatchObject({ kind: "Employment Status" });
    expect(guess("Employee ID,Employment Status", "1,Active")).toMatchObject({ status: "Employment Status" });
    expect(guess("Department,Org Unit Path", ",/Sales")).toEqual({ unit1: "Org Unit Path" });
    expect(guess("Department,Org Unit Path", "Sales,/Sales")).toEqual({ unit1: "Department" });
    expect(guess("displayName,firstName,lastName", ",Ada,Example")).toEqual({
      name: "displayName",
      firstName: "firstName",
      lastName: "lastName",
    });
  });
});

describe("headings", () => {
  it("are found below a title and what a report was asked for", () => {
    const rows = [["All workers"], ["As of", "2026-11-01"], ["Employee ID", "Worker"], ["1", "Ada Example"]];
    expect(headingsAt(rows)).toBe(2);
  });

  it("are the first row where no row says what is needed", () => {
    expect(
      headingsAt([
        ["Code", "Who"],
        ["1", "Ada"],
      ]),
    ).toBe(0);
    expect(headingsAt([])).toBe(0);
  });

  it("are never looked for below a first row of several columns", () => {
    expect(
      headingsAt([
        ["Code", "Who", "Where"],
        ["Employee ID", "Name", "Site"],
      ]),
    ).toBe(0);
  });
});
