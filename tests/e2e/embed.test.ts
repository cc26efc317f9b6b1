import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { axeViolations } from "../support/axe";
import { expect, test } from "../support/server";

test.use({ expectedErrors: [/status of 404/] });

test("an admin makes a link, which shows what it states to whoever has it, and revokes it", async ({
  page,
  signInAs,
  browser,
  app,
}) => {
  await signInAs("ADMIN");
  await page.goto("/structure?detail=leads");
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("menuitem", { name: "Link without sign-in" }).click();
  await expect(page.getByText("No link works")).toBeVisible();
  await expect(page.getByLabel("Detail")).toHaveValue("leads");
  await page.getByLabel("Detail").selectOption("Numbers, no names");
  const make = page.getByRole("button", { name: "Make the link" });
  await page.getByLabel("To day").fill("2026-01-31");
  await make.click();
  await expect(page.getByRole("textbox", { name: "Used for" })).toHaveAccessibleDescription(/is missing/);
  await expect(page.getByLabel("From day")).toHaveAccessibleDescription(/Say from which day on/);
  await page.getByRole("textbox", { name: "Used for" }).fill("Cloud page of the intranet");
  await page.getByLabel("To day").fill("");
  await make.click();
  const row = page.getByRole("row").filter({ hasText: "Cloud page of the intranet" });
  await expect(row).toContainText("Whole organisation");
  await expect(row).toContainText("Today, each day anew");
  await expect(page.getByRole("textbox", { name: "Used for" })).toHaveValue("");
  expect(await axeViolations(page)).toEqual([]);
  const href = await row.getByRole("link", { name: /^Open, for/ }).getAttribute("href");
  const address = `${app.url}${href}`;

  // Another browser: no session, and the page of another site around it.
  const stranger = await browser.newContext();
  const visitor = await stranger.newPage();
  const answer = await visitor.goto(address);
  expect(answer?.status()).toBe(200);
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("Fjordlantern Group");
  await expect(visitor.getByRole("heading", { name: /Engineering\/Ops\/Infrastructure, \d+ people/ })).toBeAttached();
  expect(await axeViolations(visitor)).toEqual([]);
  const html = await answer?.text();
  expect(html).not.toContain("Kowalczyk");
  expect(html).not.toContain("<script");
  await visitor.setViewportSize({ width: 390, height: 844 });
  await expect(visitor.getByRole("heading", { name: "What flows between them" })).toBeVisible();
  expect(await axeViolations(visitor)).toEqual([]);

  // Nothing in the address makes it show more.
  for (const query of ["?detail=names", "?unit=&detail=names&firstDay=2020-01-01", "?box=FINANCE&find=kowalczyk"]) {
    const wider = await visitor.request.get(address + query);
    expect(await wider.text()).toBe(html);
  }
  expect((await visitor.request.get(`${address}?asOf=2025-01-01`)).status()).toBe(404);
  expect((await visitor.request.get(`${address.slice(0, -1)}`)).status()).toBe(404);

  // Framed by a page of another site.
  expect(answer?.headers()["x-frame-options"]).toBeUndefined();
  const wiki = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end(`<iframe src="${address}" width="1200" height="900"></iframe>`);
  }).listen(0, "127.0.0.1");
  await once(wiki, "listening");
  await visitor.goto(`http://localhost:${(wiki.address() as AddressInfo).port}/`);
  await expect(visitor.frameLocator("iframe").getByRole("heading", { level: 1 })).toHaveText("Fjordlantern Group");
  wiki.close();

  await row.getByRole("button", { name: /^Revoke/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
  await expect(page.getByText("Links that work no longer")).toBeVisible();
  expect((await visitor.request.get(address)).status()).toBe(404);
  await stranger.close();
});
