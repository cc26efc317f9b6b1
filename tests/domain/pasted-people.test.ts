import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchPasted, pastedPeople } from "@/lib/domain/pasted-people";

const email = (text: string) => ({ kind: "email" as const, text });
const id = (text: string) => ({ kind: "externalId" as const, text });

describe("a pasted list", () => {
  it.each([
    ["one a line", "a@x.com\r\nb@x.com\n\nc@x.com", [email("a@x.com"), email("b@x.com"), email("c@x.com")]],
    [
      "parted by commas and semicolons",
      "a@x.com, b@x.com;c@x.com",
      [email("a@x.com"), email("b@x.com"), email("c@x.com")],
    ],
    ["of a spreadsheet", '"E12"\tE13', [id("E12"), id("E13")]],
    ["parted by spaces", "a@x.com b@x.com", [email("a@x.com"), email("b@x.com")]],
    ["as a mail has its recipients", "Anna <A@X.com>, Bob <b@x.com>", [email("a@x.com"), email("b@x.com")]],
    ["with surnames first", "Example, Anna <a@x.com>; Other, Bob <b@x.com>", [email("a@x.com"), email("b@x.com")]],
    ["with a zero character", "a\0@x.com\nE1\0", [email("@x.com"), id("E1")]],
    ["with mailto", "mailto:a@x.com", [email("a@x.com")]],
    ["of both kinds in one line", "a@x.com, E12", [email("a@x.com"), id("E12")]],
    ["of nothing", " ,;\n\t", []],
  ])("can come %s", (_, text, expected) => {
    expect(pastedPeople(text)).toEqual(expected);
  });

  it("is read whatever it holds, and never to more pieces than it has characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(pastedPeople(text).length).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it("comes to who is found, left, unknown and named again", () => {
    const anna = { id: "1", name: "Anna", email: "a@x.com", externalId: "E1", isEmployed: true };
    const lea = { id: "2", name: "Lea", email: "l@x.com", externalId: null, isEmployed: false };
    const pasted = pastedPeople("a@x.com, E1, l@x.com, who@x.com, who@x.com, a@x.com");
    expect(matchPasted(pasted, [anna, lea])).toEqual({
      found: [{ id: "1", name: "Anna" }],
      left: [{ text: "l@x.com", name: "Lea" }],
      missing: ["who@x.com"],
      doubled: ["E1", "who@x.com", "a@x.com"],
    });
  });
});
