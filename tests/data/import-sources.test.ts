import { readFile } from "node:fs/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { query } from "@/lib/data/db";
import { listPreview } from "@/lib/data/import-preview";
import type { Granted } from "@/lib/domain/access";
import { managerNames } from "@/lib/domain/import-guess";
import { sourceOf } from "@/lib/domain/import-source";
import { emptyDatabase } from "../support/database";
import { givenComparison, givenImport } from "../support/imports";
import { givenGranted } from "../support/users";

let admin: Granted<"import:write">;
beforeEach(async () => {
  await emptyDatabase();
  admin = await givenGranted("ADMIN", "import:write");
});

const sample = (name: string) => readFile(new URL(`../support/exports/${name}.csv`, import.meta.url), "utf8");

/** Imports a sample with nothing chosen by hand, and says what came of it. */
async function imported(name: string) {
  const done = await givenImport(admin, await sample(name), { day: "2026-11-01" });
  const { rows } = await listPreview(admin, done.id, { view: "REFUSED", search: "", place: null });
  const names = managerNames(done.headings, done.samples, done.mapping.columns);
  return {
    source: sourceOf(done.headings),
    people: await people(),
    refused: rows.map(({ line, reasons }) => [line, reasons.join("; ")]),
    managerNames: names === undefined ? null : done.headings[names],
  };
}

/** Everybody as one line: ID, name, e-mail, kind, title, units, manager, location, first and last day. */
async function people(): Promise<string[]> {
  const rows = await query<{ line: string }>(
    `WITH RECURSIVE tree AS (
       SELECT unit_id, name AS path FROM unit_versions WHERE parent_id IS NULL
       UNION ALL SELECT v.unit_id, tree.path || ' > ' || v.name FROM unit_versions v JOIN tree ON tree.unit_id = v.parent_id)
     SELECT concat_ws(' | ', p.external_id, p.name, p.email, p.kind, nullif(title, ''), path, 'under ' || m.name,
       'in ' || nullif(location, ''), ("from")::date, ("until")::date) AS line
     FROM people p JOIN posts ON posts.person_id = p.id LEFT JOIN people m ON m.id = posts.manager_id
       LEFT JOIN tree ON tree.unit_id = posts.unit_id
     ORDER BY p.name`,
  );
  return rows.map(({ line }) => line);
}

describe("an export that nobody has touched", () => {
  it("of Microsoft Entra ID brings staff, not guests, closed accounts or scanners", async () => {
    expect(await imported("entra")).toEqual({
      source: "Microsoft Entra ID",
      people: [
        "Ada Example | ada@corp.example | EMPLOYEE | Head of Platform | Technology | in London HQ | 2026-11-01",
        "Bo Sample | bo@corp.example | EMPLOYEE | Cloud Engineer | Technology | in Berlin | 2026-11-01",
      ],
      refused: [
        [4, "accountEnabled of cy@corp.example is “False”: counts as not being in the file"],
        [5, "The account di@partner.example is a guest’s, not of staff: counts as not being in the file"],
        [6, "There is neither an employee ID nor a work e-mail to match by"],
      ],
      managerNames: null,
    });
  });

  it("of Google Workspace takes the organisational units where departments are blank", async () => {
    expect(await imported("google")).toEqual({
      source: "Google Workspace",
      people: [
        "E-1 | Ada Example | ada@corp.example | EMPLOYEE | Head of Platform | Technology | in London HQ | 2026-11-01",
        "E-2 | Bo Sample | bo@corp.example | CONTRACTOR | Cloud Engineer | Technology > Platform | under Ada Example | in Berlin | 2026-11-01",
        "Dee Specimen | dee@corp.example | EMPLOYEE | 2026-11-01",
      ],
      refused: [[4, "Status [READ ONLY] of cy@corp.example is “Suspended”: counts as not being in the file"]],
      managerNames: null,
    });
  });

  it("of Okta finds managers by employee number", async () => {
    expect(await imported("okta")).toEqual({
      source: "Okta",
      people: [
        "1001 | Ada Example | ada@corp.example | EMPLOYEE | Head of Platform | Products > Technology | in London | 2026-11-01",
        "1002 | Bo Sample | bo@corp.example | CONTRACTOR | Cloud Engineer | Products > Technology | under Ada Example | in Berlin | 2026-11-01",
      ],
      refused: [[4, "status of cy@corp.example is “DEPROVISIONED”: counts as not being in the file"]],
      managerNames: null,
    });
  });

  it("of Workday takes a leave, a kind and a manager's name for no part of a name", async () => {
    expect(await imported("workday")).toEqual({
      source: "Workday",
      people: [
        "21001 | Ada Example | ada@corp.example | EMPLOYEE | Head of Platform | Technology | in London | 2026-11-01",
        "21002 | Bo Sample | bo@corp.example | CONTRACTOR | Cloud Engineer | Platform | under Ada Example | in Berlin | 2026-11-01 | 2027-01-01",
        "21003 | Cy Placeholder | cy@corp.example | EMPLOYEE | Financial Analyst | Finance | in London | 2026-11-01",
      ],
      refused: [[5, "The last day, 2025-03-31, is before the day of the file: there is nobody to add"]],
      managerNames: null,
    });
  });

  it("of BambooHR counts people as it counts supervisors", async () => {
    expect(await imported("bamboohr")).toEqual({
      source: "BambooHR",
      people: [
        "7 | Ada Example | ada@corp.example | EMPLOYEE | Head of Platform | Products > Technology | in London | 2026-11-01",
        "8 | Bo Sample | bo@corp.example | CONTRACTOR | Cloud Engineer | Products > Technology | under Ada Example | in Berlin | 2026-11-01",
        "9 | Cy Placeholder | cy@corp.example | EMPLOYEE | Financial Analyst | Corporate > Finance | under Ada Example | in London | 2026-11-01",
      ],
      refused: [[5, "Status of ed@corp.example is “Inactive”: counts as not being in the file"]],
      managerNames: null,
    });
  });

  it("of Personio leaves out managers, whom it only names", async () => {
    expect(await imported("personio")).toEqual({
      source: "Personio",
      people: [
        "5001 | Ada Example | ada@corp.example | EMPLOYEE | Head of Platform | Example GmbH > Technology | in Berlin | 2026-11-01",
        "5002 | Bo Sample | bo@corp.example | CONTRACTOR | Cloud Engineer | Example GmbH > Technology | in Berlin | 2026-11-01",
        "5003 | Cy Placeholder | cy@corp.example | EMPLOYEE | Financial Analyst | Example GmbH > Finance | in Remote | 2026-11-01 | 2027-01-01",
      ],
      refused: [[5, "Status of ed@corp.example is “Inactive”: counts as not being in the file"]],
      managerNames: "Supervisor",
    });
  });

  it("of a directory offers who has lost their account as a leaver", async () => {
    await imported("google");
    const text = await sample("google");
    const done = await givenComparison(admin, text.replace("/,,Active", "/,,Suspended"), { day: "2026-12-01" });
    expect(done.counts).toMatchObject({ REFUSED: 2, MISSING: 1, leavers: 1 });
  });
});
