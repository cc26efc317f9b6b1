import { describe, expect, it } from "vitest";
import { readEnv } from "@/lib/env";

const good = {
  DATABASE_URL: "postgresql://muster_app:secret@127.0.0.1:5432/muster",
  NEXTAUTH_URL: "https://muster.example",
  NEXTAUTH_SECRET: "q7VY0cKp3mXz9RtLw2sNfB8hJd4gAeU6",
};

describe("the environment", () => {
  it("is taken when everything fits; forwarded addresses are not believed unless asked for", () => {
    expect(readEnv(good)).toEqual({ ...good, MUSTER_PRIVATE_WEBHOOKS: false, MUSTER_TRUST_PROXY: false });
    expect(readEnv({ ...good, MUSTER_TRUST_PROXY: "true" }).MUSTER_TRUST_PROXY).toBe(true);
  });

  it.each([
    ["a missing secret", { NEXTAUTH_SECRET: undefined }, "NEXTAUTH_SECRET is not set"],
    ["a short secret", { NEXTAUTH_SECRET: "abcdefghijklmnop" }, "NEXTAUTH_SECRET is shorter than 32 bytes"],
    ["a typed secret", { NEXTAUTH_SECRET: "secret".repeat(10) }, "NEXTAUTH_SECRET is too regular"],
    ["another database", { DATABASE_URL: "mysql://u:p@host/db" }, "DATABASE_URL must be a postgresql:// address"],
    ["no public address", { NEXTAUTH_URL: "muster.example" }, "NEXTAUTH_URL must be the public http(s) address"],
    ["a doubtful switch", { MUSTER_TRUST_PROXY: "yes" }, 'MUSTER_TRUST_PROXY must be "true" or "false"'],
  ])("is refused with %s, without saying the value", (_, wrong, message) => {
    expect(() => readEnv({ ...good, ...wrong })).toThrow(message);
  });
});
