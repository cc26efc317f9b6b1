import { axeViolations } from "../support/axe";
import { expect, test } from "../support/server";

test("goes anywhere and does things from everywhere, by the keyboard alone", async ({ page, signInAs }) => {
  await signInAs("ADMIN");
  await page.goto("/structure");
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(request.url()));
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Find or do" });
  const input = palette.getByRole("combobox", { name: "Find people, units, pages and actions" });
  await expect(input).toBeFocused();
  const reopen = async () => {
    await expect(palette).toHaveCount(0);
    await page.keyboard.press("Control+k");
    await expect(input).toBeFocused();
  };
  expect(loaded.filter((url) => url.includes("/api/"))).toEqual([]);
  expect(await axeViolations(page)).toEqual([]);

  await page.keyboard.type("bjornst");
  await expect(palette.getByRole("option", { name: /Ingrid Bjørnstad/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Ingrid Bjørnstad" })).toBeVisible();

  await reopen();
  await page.keyboard.type("assign a pers");
  await page.keyboard.press("Enter");
  await expect(input).toHaveValue("assign ");
  await page.keyboard.type("bjornst");
  await expect(palette.getByRole("option", { name: /Ingrid Bjørnstad/ })).toBeVisible();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Assign a persona to Ingrid Bjørnstad" });
  await dialog.getByText("Business/Product Owner").click();
  await dialog.getByRole("button", { name: "Assign", exact: true }).click();
  await expect(page.getByText("Assigned to Business/Product Owner.")).toBeVisible();

  await reopen();
  await page.keyboard.type("as of end of last year");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/people\/.*asOf=\d{4}-12-31/);

  await reopen();
  await page.keyboard.type("theme: dark");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");

  await reopen();
  await page.keyboard.type("add a person");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Add a person" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/people$/);
});

test("offers staff what is theirs, on phones too, and says when nothing is found", async ({ page, signInAs }) => {
  await signInAs("STAFF");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/me");
  await page.getByRole("button", { name: "Find" }).click();
  const palette = page.getByRole("dialog", { name: "Find or do" });
  await expect(palette.getByRole("option", { name: "Structure" })).toBeVisible();
  for (const name of ["Assign a persona to…", "Import a file", "Audit", "Coverage"]) {
    await expect(palette.getByRole("option", { name, exact: true })).toHaveCount(0);
  }
  await palette.getByRole("combobox").fill("nothing like this");
  await expect(palette.getByText("Nothing found. Try fewer letters.")).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await palette.getByRole("combobox").fill("sign out");
  await palette.getByRole("option", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
});
