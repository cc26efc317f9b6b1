import { describe, expect, it } from "vitest";
import { isSameOrigin, isTrusted } from "@/lib/auth/origin";

const site = "http://localhost:3000";
const from = (origin: string | null, more: Record<string, string> = {}) =>
  new Headers({ host: "127.0.0.1:3000", ...(origin === null ? {} : { origin }), ...more });

describe("where a request comes from", () => {
  it.each([site, "http://127.0.0.1:3000"])("is this site for %j", (origin) => {
    expect(isSameOrigin(from(origin))).toBe(true);
  });

  it.each([
    null,
    "null",
    "",
    "nonsense",
    "https://localhost:3000",
    "http://localhost",
    `${site}.evil.example`,
    "http://evil.example",
  ])("is not this site for %j", (origin) => {
    expect(isSameOrigin(from(origin))).toBe(false);
  });

  it("does not matter for what only reads", () => {
    expect(isTrusted(from("http://evil.example"))).toBe(true);
    expect(isTrusted(from(null, { "content-length": "0" }))).toBe(true);
  });

  it.each([{ "content-length": "2" }, { "transfer-encoding": "chunked" }, { "next-action": "60ff" }])(
    "matters with %j",
    (header) => {
      expect(isTrusted(from(site, header))).toBe(true);
      expect(isTrusted(from(null, header))).toBe(false);
      expect(isTrusted(from("null", header))).toBe(false);
      expect(isTrusted(from("http://evil.example", header))).toBe(false);
    },
  );
});
