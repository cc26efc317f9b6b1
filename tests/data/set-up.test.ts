import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { isLinkOpen } from "@/lib/data/one-time-links";
import { createSetupLink, isSetUp, type SetUpInput, setUp } from "@/lib/data/set-up";
import { emptyDatabase } from "../support/database";

beforeEach(emptyDatabase);

const input: SetUpInput = {
  organisation: { name: "Acme", timeZone: "Europe/Berlin", currency: "EUR" },
  admin: { name: "Ada", email: "ada@example.com", passwordHash: "a hash" },
};

async function link(): Promise<string> {
  const token = await createSetupLink();
  if (token === null) throw new Error("set up already");
  return token;
}

describe("set-up", () => {
  it("makes the organisation, its first admin, three providers and eight arrows", async () => {
    expect(await isSetUp()).toBe(false);
    expect(await setUp(await link(), input)).toMatchObject({ ok: true });
    expect(await isSetUp()).toBe(true);
    expect(await db().organisation.findFirst()).toMatchObject({
      name: "Acme",
      timeZone: "Europe/Berlin",
      currency: "EUR",
    });
    expect(await db().user.findMany()).toMatchObject([{ role: "ADMIN", isActive: true, passwordHash: "a hash" }]);
    const providers = await db().provider.findMany({ orderBy: { position: "asc" } });
    expect(providers.map((each) => each.name)).toEqual(["AWS", "Azure", "Google Cloud"]);
    const arrows = await db().interaction.findMany({ orderBy: { position: "asc" } });
    expect(arrows.map(({ source, target, label }) => [source, target, label].join(" ").trim())).toEqual([
      "ENGINEERING CCOE",
      "CCOE ENGINEERING",
      "PRODUCT CCOE",
      "EXECUTIVE CCOE",
      "FINANCE CCOE",
      "CCOE FINANCE",
      "ENGINEERING PROVIDERS Infrastructure Changes",
      "FINANCE PROVIDERS Rate Negotiations",
    ]);
    const events = await db().auditEvent.findMany({ orderBy: { seq: "asc" } });
    expect(events.map(({ event }) => event)).toEqual(["organisation.founded", "user.created"]);
    expect(JSON.stringify(events.map(({ changes }) => changes))).not.toContain("a hash");
  });

  it("happens once when two try at once", async () => {
    const token = await link();
    const tries = await Promise.all([setUp(token, input), setUp(token, input), setUp(token, input)]);
    expect(tries.filter((each) => each.ok)).toHaveLength(1);
    expect(await db().user.count()).toBe(1);
    expect(await db().provider.count()).toBe(3);
  });

  it("keeps the link when the set-up is refused", async () => {
    const token = await link();
    await db().organisation.create({ data: { name: "Other" } });
    expect(await setUp(token, input)).toMatchObject({ ok: false });
    expect(await isLinkOpen(token, "SETUP")).toBe(true);
    expect(await db().user.count()).toBe(0);
  });

  it("gives no link once there is an organisation", async () => {
    await setUp(await link(), input);
    expect(await createSetupLink()).toBeNull();
  });

  it("ends the link before with each new one", async () => {
    const [first, second] = [await link(), await link()];
    expect(await isLinkOpen(first, "SETUP")).toBe(false);
    expect(await setUp(first, input)).toMatchObject({ ok: false });
    expect(await setUp(second, input)).toMatchObject({ ok: true });
  });

  it.each(["", "guess", "a".repeat(43)])("refuses the token %j", async (token) => {
    await link();
    expect(await setUp(token, input)).toMatchObject({ ok: false });
    expect(await isSetUp()).toBe(false);
  });

  it("refuses a link that is a day old", async () => {
    const token = await link();
    await db().oneTimeLink.updateMany({ data: { expiresAt: new Date() } });
    expect(await setUp(token, input)).toMatchObject({ ok: false });
  });
});
