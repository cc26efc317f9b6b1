import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextPath } from "@/lib/domain/next-path";

describe("where to go after signing in", () => {
  it.each(["/", "/people", "/people/1?asOf=2026-03-31", "/structure?unit=a%2Fb"])("may be %j", (path) => {
    expect(nextPath(path)).toBe(path);
  });

  it.each([
    null,
    undefined,
    "",
    "people",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/\n//evil.example",
    "\\\\evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    "/.//evil.example",
    "/sign-in?next=/sign-in",
    "/api/auth/csrf",
    `/${"a".repeat(3_000)}`,
  ])("is the first page instead of %j", (path) => {
    expect(nextPath(path)).toBe("/");
  });

  it("never leads to another site", () => {
    const piece = fc.constantFrom(
      "/",
      "\\",
      ".",
      "..",
      "//",
      "@",
      ":",
      "evil.example",
      "%2F",
      "\t",
      "https:",
      "?",
      "#",
      "a",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const path = nextPath(pieces.join(""));
        expect(new URL(path, "https://muster.example").origin).toBe("https://muster.example");
      }),
    );
  });
});
