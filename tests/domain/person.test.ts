import { describe, expect, it } from "vitest";
import { personFacts, postFacts } from "@/lib/domain/person";

const typed = { name: "Anna Example", email: "", externalId: "", kind: "EMPLOYEE", timeZone: "" } as const;

describe("facts typed of a person", () => {
  it("are cleaned: one line, one form of each letter, nothing for empty", () => {
    const outcome = personFacts({
      ...typed,
      name: "  Zoe\u0308 \n Example ",
      email: " Zoe@Example.COM ",
      timeZone: " ",
    });
    expect(outcome).toEqual({
      ok: true,
      value: { name: "Zo\u00eb Example", email: "zoe@example.com", externalId: null, kind: "EMPLOYEE", timeZone: null },
    });
  });

  it.each([
    ["name", { name: " \t " }],
    ["name", { name: "x".repeat(201) }],
    ["name", { name: "a\u0000b" }],
    ["email", { email: "anna at example" }],
    ["externalId", { externalId: "1".repeat(101) }],
    ["timeZone", { timeZone: "Middle-earth/Shire" }],
  ])("are refused beside the %s: %j", (field, wrong) => {
    expect(personFacts({ ...typed, ...wrong })).toMatchObject({ ok: false, problems: [{ field }] });
  });

  it("say everything that is wrong at once", () => {
    const outcome = personFacts({ ...typed, name: "", email: "x", timeZone: "y" });
    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ field: "name" }, { field: "email" }, { field: "timeZone" }],
    });
  });

  it("keep names of any direction as they are", () => {
    expect(personFacts({ ...typed, name: "محمد العربي" })).toMatchObject({ value: { name: "محمد العربي" } });
  });
});

describe("facts typed of a post", () => {
  it.each(["title", "location"] as const)("refuse a %s that is too long", (field) => {
    const post = { unitId: null, managerId: null, title: "", location: "", [field]: "x".repeat(301) };
    expect(postFacts(post)).toMatchObject({ ok: false, problems: [{ field }] });
  });
});
