import { describe, expect, it } from "vitest";
import { hashPassword, isPassword } from "@/lib/auth/password";

const milliseconds = async (work: () => Promise<unknown>) => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

describe("a stored password", () => {
  it("is argon2id with 19 MiB, two passes, one lane, and salted", async () => {
    const [one, another] = [await hashPassword("violet harbour"), await hashPassword("violet harbour")];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(another);
  });

  it("is the one that was typed, to the last character", async () => {
    const long = "a".repeat(999);
    const stored = await hashPassword(`${long}b`);
    expect(await isPassword(stored, `${long}b`)).toBe(true);
    expect(await isPassword(stored, `${long}c`)).toBe(false);
    expect(await isPassword(stored, `${long}b `)).toBe(false);
  });

  it("is recognised in another normal form", async () => {
    expect(await isPassword(await hashPassword("café au lait, please"), "cafe\u0301 au lait, please")).toBe(true);
  });

  it("fits nothing where there is none, and takes as long", async () => {
    const stored = await hashPassword("violet harbour");
    expect(await isPassword(null, "")).toBe(false);
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      known.push(await milliseconds(() => isPassword(stored, "wrong")));
      unknown.push(await milliseconds(() => isPassword(null, "wrong")));
    }
    expect(median(unknown) / median(known)).toBeGreaterThan(0.5);
    expect(median(unknown) / median(known)).toBeLessThan(2);
  });
});
