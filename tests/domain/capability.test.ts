import { describe, expect, it } from "vitest";
import { byCapability, capabilityRoles, lineStatement, type Raci, raciFaults, withDuty } from "@/lib/domain/capability";
import { definedCapabilities, leadOf, undefinedCapabilities } from "@/lib/domain/capability-seed";

describe("the letters of a line", () => {
  it.each<[string, Raci, string[]]>([
    ["none: nobody has decided", {}, []],
    ["one accountable, one responsible", { CCOE: "A", ENGINEERING: "R" }, []],
    ["one accountable, who then does it too", { CCOE: "A", FINANCE: "I" }, []],
    ["nobody accountable", { ENGINEERING: "R" }, ["NO_A"]],
    ["nobody accountable, and nobody who does it", { ENGINEERING: "C" }, ["NO_A", "NO_R"]],
    ["two accountable", { CCOE: "A", FINANCE: "A" }, ["TWO_A"]],
    ["accountable who is nobody", { PRODUCT: "A", CCOE: "R" }, ["A_WITHOUT_HOLDER"]],
    ["two accountable, one of whom is nobody", { PRODUCT: "A", CCOE: "A" }, ["TWO_A", "A_WITHOUT_HOLDER"]],
  ])("%s", (_, raci, faults) => {
    expect(raciFaults(raci, (role) => role !== "PRODUCT")).toEqual(faults);
  });

  it("are not judged by holders for who may not know them", () => {
    expect(raciFaults({ PRODUCT: "A" }, null)).toEqual([]);
  });
});

describe("a line", () => {
  it("takes a role's part, and gives it up", () => {
    const line = { duties: { CCOE: "Builds" }, raci: { CCOE: "A" as const } };
    const more = withDuty(line, "FINANCE", { duty: "  Checks\n it ", letter: "C" });
    expect(more).toEqual({
      ok: true,
      value: { duties: { CCOE: "Builds", FINANCE: "Checks it" }, raci: { CCOE: "A", FINANCE: "C" } },
    });
    expect(withDuty(line, "CCOE", { duty: "", letter: null })).toEqual({ ok: true, value: { duties: {}, raci: {} } });
    expect(withDuty(line, "CCOE", { duty: "x".repeat(301), letter: null })).toMatchObject({
      problems: [{ field: "duty" }],
    });
  });

  it("needs a capability, and may be one activity of it", () => {
    expect(lineStatement({ capability: " ", activity: "" })).toMatchObject({ problems: [{ field: "capability" }] });
    expect(lineStatement({ capability: "Forecasting", activity: " Review " })).toEqual({
      ok: true,
      value: { capability: "Forecasting", activity: "Review" },
    });
  });

  it("stands below the first of its capability", () => {
    const lines = ["a", "b", "a"].map((capability, n) => ({ capability, n }));
    expect(byCapability(lines).map(({ lines: own }) => own.map(({ n }) => n))).toEqual([[0, 2], [1]]);
  });
});

/** How many roles have an activity at the source, by capability: see the FinOps Framework as of August 2023. */
const rolesAtTheSource: Record<string, string> = {
  "Data Analysis and Showback": "CCOE ENGINEERING PRODUCT FINANCE",
  "Cost Allocation": "CCOE ENGINEERING PRODUCT EXECUTIVE FINANCE",
  "Managing Shared Cost": "CCOE ENGINEERING PRODUCT FINANCE",
  "Data Ingestion and Normalization": "CCOE ENGINEERING PRODUCT EXECUTIVE FINANCE",
  "Managing Anomalies": "CCOE ENGINEERING FINANCE",
  Forecasting: "CCOE ENGINEERING PRODUCT EXECUTIVE FINANCE",
  "Measuring Unit Costs": "CCOE ENGINEERING PRODUCT EXECUTIVE FINANCE",
  "Budget Management": "CCOE ENGINEERING PRODUCT EXECUTIVE FINANCE",
  "Chargeback and Finance Integration": "CCOE ENGINEERING PRODUCT EXECUTIVE FINANCE",
  "Resource Utilization and Efficiency": "CCOE ENGINEERING PRODUCT EXECUTIVE FINANCE",
  "Workload Management and Automation": "CCOE ENGINEERING",
  "Onboarding Workloads": "CCOE ENGINEERING PRODUCT EXECUTIVE FINANCE",
  "Establishing a FinOps Culture": "CCOE ENGINEERING PRODUCT EXECUTIVE FINANCE",
};

describe("the catalogue as it begins", () => {
  it("gives a part to exactly the roles that have one at the source", () => {
    const seeded = definedCapabilities.map(({ capability, duties }) => [
      capability,
      capabilityRoles.filter((role) => duties[role]).join(" "),
    ]);
    expect(Object.fromEntries(seeded)).toEqual(rolesAtTheSource);
  });

  it("says who leads the thirteen, and nothing of the five that the source does not define", () => {
    expect(undefinedCapabilities).toHaveLength(5);
    expect(undefinedCapabilities.map(leadOf)).toEqual([null, null, null, null, null]);
    expect(Object.keys(rolesAtTheSource).map(leadOf)).not.toContain(null);
  });
});
