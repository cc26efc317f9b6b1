import { switchCapabilities } from "@/lib/data/capability-view";
import { grant } from "@/lib/domain/access";
import { axeViolations } from "../support/axe";
import { expect, test } from "../support/server";

test.use({ expectedErrors: [/status of 404/] });

test("a lead switches the capability view on, says who does what, and everybody reads it", async ({
  page,
  signInAs,
  given,
}) => {
  const switched = (choice: "OFF") =>
    given((admin) => switchCapabilities(grant(admin, "capability:write"), { choice }));
  await switched("OFF");
  await signInAs("STAFF");
  expect((await page.goto("/capabilities"))?.status()).toBe(404);
  await page.goto("/personas");
  await expect(page.getByRole("link", { name: "Who does what, by capability" })).toHaveCount(0);

  await signInAs("LEAD");
  await page.goto("/capabilities");
  await expect(page.getByText("The capability view is off")).toBeVisible();
  await page.getByRole("link", { name: "To its settings" }).click();
  await page.getByRole("radio", { name: /^On, with who is responsible/ }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);

  await page.goto("/capabilities");
  const grid = page.getByRole("table", { name: "Who does what for each capability" });
  const row = grid.getByRole("row").filter({ hasText: "Forecasting" });
  await expect(grid.getByRole("row")).toHaveCount(19);
  await expect(row).toContainText("Leads: Finance with the CCoE");
  await expect(grid.getByText("Not defined by the source, decide yourselves")).toHaveCount(5);

  // With the keyboard alone: a cell opens, keeps what was typed when it is refused, and says what is wrong afterwards.
  const cell = row.getByRole("button", { name: /change what Executives does for Forecasting/ });
  await cell.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /What they do/ }).fill("x".repeat(350));
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("textbox", { name: /What they do/ })).toHaveAccessibleDescription(/300 is the most/);
  await dialog.getByRole("textbox", { name: /What they do/ }).fill("Ask the right questions");
  await dialog.getByLabel("Part").selectOption("R");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(row).toContainText("Ask the right questions");
  await expect(row).toContainText("Nobody is accountable");
  await page.getByRole("button", { name: "Undo", exact: true }).first().click();
  await expect(row).not.toContainText("Ask the right questions");

  await page.getByRole("button", { name: "Add a row" }).click();
  await dialog.getByRole("textbox", { name: /^Capability/ }).fill("Forecasting");
  await dialog.getByRole("textbox", { name: /^Activity/ }).fill("Quarterly review");
  await dialog.getByRole("button", { name: "Add" }).click();
  await expect(grid.getByRole("row").filter({ hasText: "Quarterly review" })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await axeViolations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await axeViolations(page)).toEqual([]);

  await signInAs("STAFF");
  await page.goto("/personas");
  await page.getByRole("link", { name: "Who does what, by capability" }).click();
  await expect(grid.getByRole("row")).toHaveCount(20);
  await expect(grid.getByRole("button")).toHaveCount(0);
  await expect(page.getByText("Nobody is accountable")).toHaveCount(0);
  const file = await page.request.get("/capabilities/export.csv");
  expect(file.headers()["content-type"]).toContain("text/csv");
  expect(await file.text()).toContain('"Forecasting","Quarterly review"');
  await page.goto("/capabilities?asOf=2025-01-01");
  await expect(page.getByText("Nothing was in the catalogue on this day")).toBeVisible();
});
