import { expect as base } from "playwright/test";
import { campaignToken } from "@/lib/data/campaign-token";
import { closeCampaign, revokeCampaignLink } from "@/lib/data/campaigns";
import { db } from "@/lib/data/db";
import { grant } from "@/lib/domain/access";
import { axeViolations } from "../support/axe";
import { expect, test } from "../support/server";

/** The link of somebody whose questions are all open, of the demo's campaign. */
async function openLink() {
  const links = await db().campaignLink.findMany({ include: { asks: { include: { person: true } }, person: true } });
  const [link] = links
    .filter(({ asks }) => asks.every(({ answer }) => answer === null) && asks.length > 3)
    .sort((a, b) => a.asks.length - b.asks.length);
  if (!link) throw new Error("Everybody has answered.");
  const names = link.asks.map(({ person }) => person.name).sort((a, b) => (a < b ? -1 : 1));
  return { ...link, names, path: `/confirm/${campaignToken(link.id)}` };
}

test.describe("on a phone, by a link, without sign-in", () => {
  test.use({ viewport: { width: 390, height: 844 }, expectedErrors: [/status of 404/] });

  test("a manager answers person by person, comes back, and is thanked", async ({ page }) => {
    const { path, names, id } = await openLink();
    const [first = "", second = "", third = ""] = names;
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Are your people still right?");
    await expect(page.getByText(`0 of ${names.length} answered`)).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);

    const card = (name: string) => page.getByRole("listitem").filter({ has: page.getByRole("heading", { name }) });
    await card(first).getByRole("button", { name: "Left" }).click();
    await expect(card(first).getByRole("status")).toHaveText("Saved. Left");

    // What would be right is asked before it is saved, and said when it is missing. By the keyboard alone.
    await card(second).getByRole("button", { name: "Wrong" }).focus();
    await page.keyboard.press("Enter");
    await card(second).getByRole("button", { name: "Save" }).click();
    await expect(card(second).getByLabel("What are they instead?")).toHaveAccessibleDescription(
      /Say what would be right/,
    );
    await card(second).getByLabel("What are they instead?").selectOption("Finance/Procurement");
    await card(second).getByRole("checkbox", { name: "Procurement" }).check();
    await card(second).getByLabel("In your words").fill("Since May");
    expect(await axeViolations(page)).toEqual([]);
    await card(second).getByRole("button", { name: "Save" }).press("Enter");
    await expect(card(second).getByRole("status")).toHaveText(
      "Saved. Wrong: should be Finance/Procurement (Procurement)",
    );

    await page.reload();
    await expect(page.getByText(`2 of ${names.length} answered`)).toBeVisible();
    await expect(card(first).getByRole("button", { name: "Left" })).toHaveAttribute("aria-pressed", "true");
    await page.getByRole("button", { name: `The other ${names.length - 2} are right` }).click();
    await expect(page.getByText("Thank you. That is all.")).toBeVisible();
    await card(third).getByRole("button", { name: "Don't know" }).click();
    await expect(card(third).getByRole("status")).toHaveText("Saved. Don't know");

    const answers = await db().campaignAsk.findMany({ where: { linkId: id }, include: { person: true } });
    base(answers.find(({ person }) => person.name === third)).toMatchObject({ answer: "DONT_KNOW", way: "LINK" });
    base(answers.filter(({ answer }) => answer === "RIGHT")).toHaveLength(names.length - 3);
  });

  test("nothing else of the register is in the page, and nothing opens without a session", async ({ page }) => {
    const link = await db().campaignLink.findFirstOrThrow({
      include: { asks: { include: { person: true } }, person: true },
    });
    const answer = await page.goto(`/confirm/${campaignToken(link.id)}`);
    const html = (await answer?.text()) ?? "";
    const known = new Set(link.asks.map(({ person }) => person.name));
    const others = (await db().person.findMany()).filter(({ name }) => !known.has(name));
    for (const { name, email } of others) {
      base(html).not.toContain(name);
      if (email) base(html).not.toContain(email);
    }
    for (const address of ["/people", "/confirm", "/campaigns"]) {
      await page.goto(address);
      await expect(page).toHaveURL(/sign-in/);
    }
    base((await page.request.get("/api/units")).status()).toBe(401);
  });

  test("a link that is forged, revoked or of a closed campaign opens nothing, and all look alike", async ({
    page,
    given,
  }) => {
    const { id, path } = await openLink().catch(async () => {
      const link = await db().campaignLink.findFirstOrThrow({ where: { asks: { some: { answer: null } } } });
      return { id: link.id, path: `/confirm/${campaignToken(link.id)}` };
    });
    await page.goto(path);
    const all = page.getByRole("button", { name: /right$/ });
    await given((admin) => revokeCampaignLink(grant(admin, "coverage:write"), { linkId: id }));
    // A page that is open learns of it at the next answer.
    await all.click();
    await expect(page.getByText("This link does not work any more.")).toBeVisible();
    const dead = "This link does not work";
    for (const address of [path, `${path.slice(0, -1)}A`, "/confirm/no-such-token"]) {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(dead);
    }
    expect(await axeViolations(page)).toEqual([]);
    const other = await db().campaignLink.findFirstOrThrow({ where: { id: { not: id } } });
    await page.goto(`/confirm/${campaignToken(other.id)}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Are your people still right?");
    await given((admin) => closeCampaign(grant(admin, "coverage:write"), { campaignId: other.campaignId }));
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(dead);
  });
});
