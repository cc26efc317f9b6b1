import { describe, expect, it } from "vitest";
import { isEmail, normaliseEmail } from "@/lib/domain/email";

describe("e-mail addresses", () => {
  it("are one and the same however they are written", () => {
    // Full-width letters as some input methods give them.
    for (const text of ["Ada@Example.COM", "  ada@example.com ", "Ａda@example.com"]) {
      expect(normaliseEmail(text)).toBe("ada@example.com");
    }
  });
  it.each(["ada@example.com", "ada.lovelace+cloud@mail.example.co.uk", "jürgen@bücher.example"])(
    "accepts %s",
    (text) => {
      expect(isEmail(text)).toBe(true);
    },
  );
  it.each([
    "",
    "ada",
    "ada@",
    "@example.com",
    "ada@example",
    "a b@example.com",
    "a@b@example.com",
    "ada@exam\u0000ple.com",
    "ada\u200b@example.com",
    `${"a".repeat(65)}@example.com`,
  ])("refuses %j", (text) => {
    expect(isEmail(text)).toBe(false);
  });
  it("answers at once for a hostile text", () => {
    expect(isEmail(`${"a".repeat(100_000)}@${"b.".repeat(100_000)}`)).toBe(false);
  });
});
