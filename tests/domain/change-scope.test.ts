import { describe, expect, it } from "vitest";
import { changeQuery, changeScope } from "@/lib/domain/change-scope";

const id = "01900000-0000-7000-8000-000000000001";
const scopeAt = (address: string) => {
  const [pathname = "", search = ""] = address.split("?");
  return changeScope(Object.fromEntries(changeQuery(pathname, new URLSearchParams(search))));
};

describe("what the days of change of a page are of", () => {
  it.each([
    ["/structure", { of: "structure", unitId: null }],
    [`/structure?unit=${id}&asOf=2026-01-01`, { of: "structure", unitId: id }],
    [`/coverage?unit=${id}`, { of: "coverage", unitId: id }],
    ["/people?q=ada", { of: "people", unitId: null }],
    [`/people/${id}`, { of: "person", personId: id }],
    ["/units", { of: "people", unitId: null }],
    [`/units/${id}`, { of: "people", unitId: id }],
    ["/org", { of: "people", unitId: null }],
  ])("%s", (address, scope) => {
    expect(scopeAt(address)).toEqual(scope);
  });

  it.each([{}, { of: "audit" }, { of: "person", person: "ada" }])("is nothing for %o", (parameters) => {
    expect(changeScope(parameters)).toBeNull();
  });

  it("is the whole organisation where a unit is none", () => {
    expect(changeScope({ of: "structure", unit: "'; DROP TABLE units" })).toEqual({ of: "structure", unitId: null });
  });
});
