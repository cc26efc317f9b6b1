import type { Page } from "playwright/test";
import { axeViolations } from "../support/axe";
import { pressOption } from "../support/press-option";
import { expect, test } from "../support/server";

const drawing = (page: Page) => page.getByRole("group", { name: /^CCoE structure of / });
const arrow = (page: Page, name: RegExp) => drawing(page).getByRole("link", { name });
const boxSection = (page: Page) => page.getByRole("region", { name: /Finance\/Procurement \d+ people/ });

test("draws four boxes, the team, the providers and eight arrows, and says the same in lists", async ({
  page,
  signInAs,
}) => {
  await signInAs("STAFF");
  await page.goto("/");
  await expect(page).toHaveURL(/\/structure$/);
  const links = drawing(page).getByRole("link");
  await expect(links).toHaveCount(14);
  await expect(links.nth(0)).toHaveAccessibleName(/^Engineering\/Ops\/Infrastructure, \d+ people: .*Opens the list\.$/);
  await expect(arrow(page, /Infrastructure Changes/)).toBeVisible();
  await expect(arrow(page, /Rate Negotiations/)).toBeVisible();
  for (const name of ["Personas", "FinOps Team", "Cloud providers", "What flows between them"]) {
    await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
  }
  const flows = page.getByRole("region", { name: "What flows between them" });
  await expect(flows.getByRole("listitem")).toHaveCount(8);
});

test("opens every kind of part and returns from it, with the keyboard alone", async ({ page, signInAs }) => {
  await signInAs("STAFF");
  await page.goto("/structure");
  await drawing(page)
    .getByRole("link", { name: /^Finance\/Procurement, / })
    .focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/box=FINANCE#box$/);
  await expect(boxSection(page)).toBeFocused();
  await expect(boxSection(page).getByRole("listitem").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(boxSection(page)).toHaveCount(0);
  await expect(drawing(page).getByRole("link", { name: /^Finance\/Procurement, / })).toBeFocused();

  // Part by part in reading order: the boxes, the team, the providers, the arrows; what each opens, and back.
  await page.keyboard.press("ArrowDown");
  const team = drawing(page).getByRole("link", { name: /^FinOps Team, .* Goes to the seats\.$/ });
  await expect(team).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "FinOps Team" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(team).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(drawing(page).getByRole("link", { name: /^Cloud providers: AWS, / })).toBeFocused();
  await page.keyboard.press("End");
  const last = arrow(
    page,
    /^Finance\/Procurement to Cloud providers \(Rate Negotiations\)\. .* Yearly\. From: \d+ people/,
  );
  await expect(last).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listitem").filter({ hasText: "Rate Negotiations: " })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(last).toBeFocused();
  await page.keyboard.press("Home");
  await expect(drawing(page).getByRole("link").first()).toBeFocused();
});

test("explains an arrow to pointer and keyboard, until Escape", async ({ page, signInAs }) => {
  await signInAs("STAFF");
  await page.goto("/structure");
  const note = page.getByText("Discounts, commitments and contracts.").filter({ visible: true });
  await expect(note).toHaveCount(1);
  await arrow(page, /Rate Negotiations/).focus();
  await expect(note).toHaveCount(2);
  await expect(page.getByText("How often")).toHaveCount(9);
  await page.keyboard.press("Escape");
  await expect(note).toHaveCount(1);
});

test("finds a person without accents, marks their box and says their place", async ({ page, signInAs }) => {
  await signInAs("STAFF");
  await page.goto("/structure");
  await page.getByRole("searchbox", { name: "Find a person on the diagram" }).fill("bjorn akerblom");
  await page.getByRole("list", { name: "People found" }).getByRole("link").first().click();
  await expect(page).toHaveURL(/person=[\da-f-]{36}$/);
  await expect(page.getByText(/Finance\/Procurement\. /).first()).toBeVisible();
  await page.getByRole("link", { name: "Show no one" }).click();
  await expect(page).toHaveURL(/\/structure$/);
});

test("shows one unit, and another day, in the address", async ({ page, signInAs }) => {
  await signInAs("STAFF");
  await page.goto("/structure?asOf=2026-01-31");
  await expect(page.getByText("whole organisation, as of 31 January 2026")).toBeVisible();
  const unit = page.getByRole("combobox", { name: "Unit" });
  await unit.click();
  await pressOption(page.getByRole("option").first());
  await expect(page).toHaveURL(/asOf=2026-01-31&unit=[\da-f-]{36}$/);
  await expect(page.getByText("whole organisation, as of")).toHaveCount(0);
  await expect(drawing(page)).toHaveAccessibleName(/31 January 2026$/);
  await expect(drawing(page).getByRole("link").first()).toHaveAccessibleName(/ of \d+ people: /);
});

test("downloads what it shows in four formats, light unless asked otherwise", async ({ page, signInAs }) => {
  await signInAs("STAFF");
  await page.goto("/structure?asOf=2026-01-31");
  await page.getByRole("button", { name: "Download" }).click();
  const items = page.getByRole("menuitem");
  await expect(items).toHaveText([/^PDF/, /^PowerPoint/, /^SVG/, /^PNG/]);
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  expect(await items.first().getAttribute("href")).toBe("/structure/export.pdf?asOf=2026-01-31&theme=dark&paper=a4");
  await page.getByRole("menuitemradio", { name: "Light" }).click();

  for (const [format, type, beginning] of [
    ["pdf", "application/pdf", "%PDF-1.7"],
    ["pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "PK"],
    ["svg", "image/svg+xml; charset=utf-8", "<svg "],
    ["png", "image/png", "\u0089PNG"],
  ] as const) {
    const response = await page.request.get(`/structure/export.${format}?asOf=2026-01-31`);
    expect(response.headers()).toMatchObject({
      "content-type": type,
      "content-disposition": `attachment; filename="structure-2026-01-31.${format}"`,
      "cache-control": expect.stringContaining("no-store"),
    });
    expect((await response.body()).subarray(0, beginning.length).toString("latin1")).toBe(beginning);
  }
  const svg = await (await page.request.get("/structure/export.svg?asOf=2026-01-31")).text();
  expect(svg).toContain("31 January 2026");
  expect(svg).toContain('fill="#ffffff"');
  // The demo organisation has names in Arabic and Chinese letters: the build has the fonts that draw them.
  expect(svg).not.toMatch(/<script|foreignObject|href=/);
  expect(await (await page.request.get("/structure/export.svg?theme=dark")).text()).toContain('fill="#121317"');
});

test("prints the drawing on one sheet, light also from a dark screen", async ({ page, signInAs }) => {
  await signInAs("STAFF");
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/structure");
  await expect(drawing(page)).toBeVisible();
  const printed = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  expect(printed).toMatch(/\/MediaBox\s*\[0 0 84[12][\d.]* 59[456]/);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveCSS("color", "rgb(23, 24, 28)");
});

test("refuses a file that it does not understand, and says what to ask for", async ({ page, signInAs }) => {
  await signInAs("STAFF");
  const response = await page.request.get("/structure/export.png?scale=9&theme=red");
  expect(response.status()).toBe(400);
  expect(await response.json()).toEqual({
    problems: [
      { field: "theme", message: "Give theme=light or theme=dark." },
      { field: "scale", message: "Give a whole number from scale=1 to scale=4." },
    ],
  });
  const nowhere = await page.request.get("/structure/export.pdf?unit=0193b1a0-0000-7000-8000-000000000001");
  expect(nowhere.status()).toBe(404);
});

test("gives files to nobody who is not signed in", async ({ page }) => {
  for (const format of ["pdf", "pptx", "svg", "png"]) {
    const response = await page.request.get(`/structure/export.${format}`);
    expect(response.status()).toBe(401);
    expect(await response.json()).toEqual({ message: "Sign in first." });
  }
});

test("says on a phone in cards and lists what the drawing says, and shares it", async ({ page, context, signInAs }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await signInAs("STAFF");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/structure");
  const flow = page.getByRole("listitem").filter({ hasText: "Rate Negotiations: " });
  await expect(flow).toContainText(/How often\s*Yearly\s*From\s*\d+ people: .*To\s*AWS, Azure and Google Cloud/);
  await expect(page.getByText("Nobody assigned").filter({ visible: true }).first()).toBeVisible();
  // Staff see that somebody is missing, not what follows from it.
  await expect(page.getByRole("link", { name: /Close the gap|Assign people/ })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Reword|Hide|Rename|Add/ })).toHaveCount(0);
  const people = page.getByRole("region", { name: "Personas" });
  await expect(people.getByRole("link", { name: "Björn Åkerblom" })).toBeVisible();
  await page.getByRole("navigation", { name: "Detail" }).getByRole("link", { name: "Counts" }).click();
  await expect(page).toHaveURL(/detail=counts$/);
  await expect(people.getByRole("link", { name: "Björn Åkerblom" })).toHaveCount(0);
  await expect(flow).toContainText(/From\s*\d+ people\s*To/);
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("menuitem", { name: "Copy link" }).click();
  await expect(page.getByText("The link is copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await expect(page.getByRole("heading", { level: 3, name: "Finance/Procurement", exact: true })).toBeVisible();
  await expect(drawing(page)).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("leaves out of the address what it does not understand", async ({ page, signInAs }) => {
  await signInAs("STAFF");
  await page.goto("/structure?asOf=never&unit=x&person='&box=NOBODY&after=1");
  await expect(page.getByText("whole organisation, today")).toBeVisible();
});

test("copies the drawing as a picture, and says so when the browser does not let it", async ({
  page,
  context,
  signInAs,
}) => {
  await signInAs("STAFF");
  await page.goto("/structure?detail=leads");
  const copy = async () => {
    await page.getByRole("button", { name: "Share" }).click();
    await page.getByRole("menuitem", { name: "Copy as image" }).click();
  };
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await copy();
  await expect(page.getByText("The picture is copied.")).toBeVisible();
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
  expect(types).toContain("image/png");
  await page.evaluate(() => Reflect.deleteProperty(globalThis, "ClipboardItem"));
  await copy();
  await expect(page.getByText("The browser does not allow copying pictures here.")).toBeVisible();
});

test("presents the drawing alone, more or less of it by the arrow keys, until Escape", async ({ page, signInAs }) => {
  await signInAs("STAFF");
  await page.goto("/structure?asOf=2026-01-31");
  const present = page.getByRole("button", { name: "Present" });
  await present.focus();
  await page.keyboard.press("Enter");
  const alone = page.getByRole("dialog", { name: "Fjordlantern Group, presented" });
  await expect(alone.getByText("Whole organisation, 31 January 2026", { exact: true })).toBeVisible();
  await expect(alone.getByRole("img", { name: /^CCoE structure of / })).toContainText("Björn Åkerblom");
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/detail=leads/);
  await expect(alone.getByRole("img", { name: /^CCoE structure of / })).not.toContainText("Björn Åkerblom");
  await page.keyboard.press("-");
  await expect(page).toHaveURL(/detail=counts/);
  await expect(alone.getByRole("link", { name: "Counts" })).toHaveAttribute("aria-current", "page");
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(alone).toHaveCount(0);
  await expect(page).toHaveURL(/structure\?asOf=2026-01-31&detail=counts$/);
  await expect(present).toBeFocused();
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [390, 1280]) {
    test(`has nothing that axe finds, ${colorScheme}, ${width} px wide`, async ({ page, signInAs }) => {
      await signInAs("STAFF");
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.goto("/structure?box=FINANCE&find=an");
      await expect(boxSection(page)).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
    });
  }
}

test("a lead words, hides and shows an arrow, names the CCoE and adds a provider where they are seen", async ({
  page,
  signInAs,
}) => {
  test.slow();
  await signInAs("LEAD");
  await page.goto("/structure?asOf=2026-01-31");
  await expect(page.getByRole("heading", { name: "What flows between them" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Reword|Hide|Rename|Add/ })).toHaveCount(0);

  await page.goto("/structure");
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: /^Reword .*Rate Negotiations/ }).click();
  await dialog.getByLabel("Label").fill("Rates");
  await dialog.getByLabel("How often").selectOption("Quarterly");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(arrow(page, /\(Rates\)\. .* Quarterly\./)).toBeVisible();

  await page.getByRole("button", { name: "Hide Finance/Procurement to Cloud providers (Rates)" }).click();
  await expect(arrow(page, /\(Rates\)/)).toHaveCount(0);
  await page.getByText("1 hidden interaction").click();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("button", { name: /^Show again: .*Rates/ }).click();
  await expect(arrow(page, /\(Rates\)/)).toBeVisible();
  await expect(page.getByText("hidden interaction")).toHaveCount(0);

  await page.getByRole("button", { name: "Rename the CCoE" }).click();
  await dialog.getByRole("button", { name: "Cloud Business Office" }).click();
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(drawing(page).getByText("Cloud Business Office")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(drawing(page).getByText("Cloud Cost Center of Excellence")).toBeVisible();

  await page.getByRole("button", { name: "Add a provider" }).click();
  await dialog.getByRole("textbox", { name: "Name" }).fill("Oracle Cloud");
  await dialog.getByRole("button", { name: "Add provider" }).click();
  await expect(drawing(page).getByText("Oracle Cloud")).toBeVisible();
  await page.getByRole("link", { name: "Close the gap (Oracle Cloud, Finance)" }).click();
  await expect(page).toHaveURL(/coverage\/gaps\?kind=PROVIDER_NO_FINANCE$/);
});
