import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { countTry, forgiveTries, signInLimits } from "@/lib/data/sign-ins";
import { emptyDatabase, rows } from "../support/database";
import { givenUser } from "../support/users";

beforeEach(emptyDatabase);

const email = "ada@example.com";

async function tries(count: number, address: (at: number) => string, who: (at: number) => string = () => email) {
  const waits: number[] = [];
  for (let at = 0; at < count; at += 1) waits.push(await countTry(who(at), address(at)));
  return waits;
}

describe("tries to sign in", () => {
  it("are refused after ten for one account from one address, for the rest of fifteen minutes", async () => {
    const waits = await tries(11, () => "192.0.2.1");
    expect(waits.slice(0, 10)).toEqual(Array(10).fill(0));
    expect(waits[10]).toBeGreaterThan(14 * 60);
    expect(waits[10]).toBeLessThanOrEqual(15 * 60);
    expect(await countTry(email, "192.0.2.2")).toBe(0);
    expect(await countTry("bob@example.com", "192.0.2.1")).toBe(0);
  });

  it("are refused after fifty from one address, whatever the account", async () => {
    const waits = await tries(
      51,
      () => "192.0.2.1",
      (at) => `user-${at}@example.com`,
    );
    expect(waits.filter((wait) => wait > 0)).toHaveLength(1);
    expect(waits[50]).toBeGreaterThan(0);
  });

  it("count addresses of one IPv6 network as one", async () => {
    const waits = await tries(11, (at) => `2001:db8:1:2::${at}`);
    expect(waits[10]).toBeGreaterThan(0);
  });

  it("are refused after a hundred in an hour for one account, from wherever", async () => {
    const waits = await tries(101, (at) => `192.0.2.${at}`);
    expect(waits.filter((wait) => wait > 0)).toHaveLength(1);
    expect(waits[100]).toBeGreaterThan(50 * 60);
  });

  it("do not let one address lock an account for everybody", async () => {
    await tries(49, () => "192.0.2.1");
    const [account] = await rows("SELECT points FROM sign_in_limits WHERE key LIKE 'account:%'");
    expect(account?.points).toBe(signInLimits.pair.points);
  });

  it("are counted one by one when they come at once", async () => {
    const waits = await Promise.all(Array.from({ length: 30 }, () => countTry(email, "192.0.2.1")));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(signInLimits.pair.points);
  });

  it("do not count once the password was right", async () => {
    await tries(9, () => "192.0.2.1");
    await countTry(email, "192.0.2.1");
    await forgiveTries(email, "192.0.2.1");
    expect(await tries(10, () => "192.0.2.1")).toEqual(Array(10).fill(0));
  });

  it("are kept in the database without what was typed", async () => {
    await countTry("my-password-by-mistake", "192.0.2.1");
    const kept = await rows("SELECT key FROM sign_in_limits");
    expect(kept).toHaveLength(3);
    expect(JSON.stringify(kept)).not.toContain("my-password-by-mistake");
  });

  it("are audited once per lock, naming the user only where there is one", async () => {
    const user = await givenUser("STAFF", { email, name: "Ada" });
    await tries(13, () => "192.0.2.1");
    await tries(
      13,
      () => "192.0.2.2",
      () => "nobody@example.com",
    );
    const events = await db().auditEvent.findMany({ where: { event: "sign-in.locked" }, orderBy: { seq: "asc" } });
    expect(events.map(({ subjectId, title }) => [subjectId, title])).toEqual([
      [user.userId, "Ada"],
      ["pair", "Sign-in"],
    ]);
  });
});
