import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { idsIn, rowDetail } from "@/lib/domain/audit-details";
import { isHiddenField, rowName } from "@/lib/domain/audit-fields";
import { eventPhrase } from "@/lib/domain/audit-words";

const unitId = "01941f29-7c00-73c8-aace-36fcc11dd314";
const words = { names: new Map([[unitId, "Retail"]]), timeZone: "Europe/Oslo", currency: "EUR" };

describe("what an event did, in words", () => {
  it("names fields, people and days", () => {
    const before = null;
    const after = {
      id: "x",
      unitId,
      title: "Engineer",
      managerId: null,
      from: "2026-02-28T23:00:00.000Z",
      until: null,
    };
    expect(rowDetail({ table: "post", before, after }, words)).toEqual({
      name: "Post",
      change: "added",
      fields: [
        { name: "Unit", before: null, after: "Retail" },
        { name: "Manager", before: null, after: "nothing" },
        { name: "Job title", before: null, after: "Engineer" },
        { name: "From", before: null, after: "1 Mar 2026" },
        { name: "Until", before: null, after: "open" },
      ],
    });
  });

  it("tells a policy by what it says beyond the usual one", () => {
    const policy = {
      stale: { days: 90 },
      exemptions: [{ unitId, persona: "FINANCE", reason: "Bought as a service" }],
      requirements: [],
    };
    const row = { table: "policyVersion", before: { policy: {} }, after: { policy } };
    expect(idsIn([row])).toEqual([unitId]);
    const [field] = rowDetail(row, words).fields;
    expect(field).toMatchObject({ name: "Coverage policy", before: "the usual one" });
    expect(field?.after).toContain("Finance is not required in Retail: Bought as a service");
    expect(field?.after).toContain("to be confirmed every 90 days");
    expect(field?.after).toContain("Without: Every top-level unit needs at least 1 Executive.");
  });

  it("says both sides of a change, in the words of the interface", () => {
    const before = { persona: "FINANCE", functions: ["PROCUREMENT"], share: 50, until: null };
    const after = { persona: "EXECUTIVE", functions: [], share: 100, until: "2026-03-01T12:30:00.000Z" };
    const { fields } = rowDetail({ table: "assignment", before, after }, words);
    expect(fields.map((field) => [field.before, field.after])).toEqual([
      ["Finance/Procurement", "Executives"],
      ["Procurement", "nothing"],
      ["50 %", "100 %"],
      ["open", "1 Mar 2026, 13:30"],
    ]);
  });

  it("has words for all that is chosen from a list, in every table that is told of", () => {
    const unsaid = choicesOfSchema().filter(({ table, field, value, isList }) => {
      const [told] = rowDetail({ table, before: null, after: { [field]: isList ? [value] : value } }, words).fields;
      return told?.after === value;
    });
    expect(unsaid).toEqual([]);
    expect(choicesOfSchema()).toContainEqual({ table: "spendOwner", field: "side", value: "BUSINESS", isList: false });
  });

  it("says a side, a step of a plan and who does what as people say them", () => {
    const told = (table: string, after: Parameters<typeof rowDetail>[0]["after"]) =>
      rowDetail({ table, before: null, after }, words).fields.map((field) => field.after);
    expect(told("providerCover", { side: "FINANCE" })).toEqual(["Finance"]);
    expect(told("spendOwner", { side: "BUSINESS" })).toEqual(["Business owner"]);
    expect(told("planStep", { step: { kind: "CLOSE_UNIT", unitId } })).toEqual(["Retail is closed."]);
    expect(told("planStep", { step: { kind: "UNHEARD_OF" } })).toEqual(['{"kind":"UNHEARD_OF"}']);
    expect(told("capabilityLine", { duties: { FINANCE: "Pays", CCOE: "Asks" }, raci: {} })).toEqual([
      "CCoE: Asks; Finance/Procurement: Pays",
      "nothing",
    ]);
    expect(told("webhook", { events: ["gap.opened", "gap.closed"] })).toEqual(["A gap opened, A gap closed"]);
  });

  it("takes a name for a name, whatever it is", () => {
    const { fields } = rowDetail({ table: "person", before: null, after: { name: "LEAD" } }, words);
    expect(fields).toEqual([{ name: "Name", before: null, after: "LEAD" }]);
  });

  it("collects the ids that need a name, each once", () => {
    const row = { table: "post", before: { unitId }, after: { unitId, title: "no id" } };
    expect(idsIn([row, row])).toEqual([unitId]);
  });

  it("phrases events, undone ones and those of a later version", () => {
    expect(eventPhrase("persona.assigned")).toBe("assigned a persona");
    expect(eventPhrase("persona.assigned.undone")).toBe("took back: assigned a persona");
    expect(eventPhrase("open-seat.added")).toBe("open seat added");
  });
});

/** Every value of every enum of the schema, by the told fields that it is for. */
function choicesOfSchema() {
  const schema = readFileSync("prisma/schema.prisma", "utf8");
  const blocks = [...schema.matchAll(/^(enum|model) (\w+) \{\n([\s\S]*?)^\}/gm)];
  const lines = (body = "") => body.split("\n").map((line) => line.trim());
  const enums = new Map(
    blocks.flatMap(([, what, name = "", body]) =>
      what === "enum" ? [[name, lines(body).filter((line) => /^[A-Z_]+$/.test(line))]] : [],
    ),
  );
  return blocks.flatMap(([, what, name = "", body]) => {
    const table = name.charAt(0).toLowerCase() + name.slice(1);
    if (what !== "model" || rowName(table) === table) return [];
    return lines(body).flatMap((line) => {
      const [, field = "", type = "", list] = /^(\w+) +(\w+)(\[\])?/.exec(line) ?? [];
      if (isHiddenField(field)) return [];
      return (enums.get(type) ?? []).map((value) => ({ table, field, value, isList: list !== undefined }));
    });
  });
}
