import { describe, expect, it } from "vitest";
import { isCommon } from "@/lib/auth/common-passwords";
import { normalisePassword, passwordProblem } from "@/lib/domain/password";

const known = ["Ada Lovelace", "ada.lovelace@example.com", "Acme Retail"];
const problem = (password: string) => passwordProblem(password, known, isCommon)?.message;

describe("a new password", () => {
  it.each([
    "correct horse battery staple",
    "violet harbour machine",
    "ñandú über façade",
    "密码密码甲乙丙丁戊己庚辛",
    "nodigitsorsignsatall",
    "ada walks over nine green hills",
    `${"x".repeat(20)}violet harbour machine`,
  ])("may be %j", (password) => {
    expect(problem(password)).toBeUndefined();
  });

  it.each([
    ["too short", "elevenchars", /12 characters/],
    ["too short in characters, not in bytes", "👍".repeat(11), /12 characters/],
    ["too long", "violet harbour ".repeat(67), /1,000/],
    ["a control character", "violet harbour\u0000machine", /cannot be typed/],
    ["among the most common", "qwertyuiop123", /Too many people/],
    ["common in capitals", "QWERTYQWERTY", /Too many people/],
    ["common with something hung on", "qwertyqwerty2024!", /Too many people/],
    ["one character", "aaaaaaaaaaaaaa", /Too many people/],
    ["a few characters over and over", "abcabcabcabcabc", /Too many people/],
    ["a run", "123456789012", /Too many people/],
    ["a run of letters", "abcdefghijklmn", /Too many people/],
    ["one's own name", "AdaLovelace1815", /too close/],
    ["one's own address", "ada.lovelace@example.com", /too close/],
    ["the organisation", "acme-retail-22", /too close/],
  ])("may not be %s", (_, password, message) => {
    expect(problem(password)).toMatch(message);
  });

  it("is the same from every keyboard", () => {
    expect(normalisePassword("cafe\u0301 ｃａｆｅ")).toBe("café cafe");
  });
});
