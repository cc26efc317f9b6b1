import { describe, expect, it } from "vitest";
import { destinations, isDated, isWithin } from "@/components/navigation";
import { type AccessRole, may } from "@/lib/domain/access";

const namesFor = (role: AccessRole) =>
  destinations.filter(({ permission }) => may(role, permission)).map(({ name }) => name);

describe("navigation", () => {
  it.each<[AccessRole, string[]]>([
    ["STAFF", ["Structure", "Org chart", "People", "Personas"]],
    ["LEAD", ["Structure", "Org chart", "People", "Coverage", "Personas", "Audit", "Settings"]],
    ["ADMIN", ["Structure", "Org chart", "People", "Coverage", "Assign", "Import", "Personas", "Audit", "Settings"]],
  ])("shows %s the pages that are of use to them", (role, names) => {
    expect(namesFor(role)).toEqual(names);
  });

  it.each([
    ["/people", true],
    ["/people/0190", true],
    ["/units/0190", true],
    ["/peoples", false],
  ])("takes %s for a page of the directory: %s", (pathname, expected) => {
    expect(isWithin(pathname, { href: "/people", also: ["/units"] })).toBe(expected);
  });

  it.each([
    ["/structure", true],
    ["/coverage/gaps", true],
    ["/units", true],
    ["/org", true],
    ["/compare", false],
    ["/coverage/leaving", false],
    ["/campaigns/0190", false],
    ["/audit", false],
    ["/", false],
  ])("offers a day on %s: %s", (pathname, expected) => {
    expect(isDated(pathname)).toBe(expected);
  });
});
