import { givenManyUnits } from "../support/many-units";
import { organisation } from "../support/register";
import { expect, test } from "../support/server";

test.use({ beginning: "nothing" });

test("holds a thousand units in a few rows of the page, and reaches each by keys", async ({ page, signInAs }) => {
  await signInAs("LEAD");
  await organisation();
  await givenManyUnits(1000);
  const response = await page.goto("/coverage?level=ALL");
  expect((await response?.text())?.length).toBeLessThan(1_500_000);
  const grid = page.getByRole("treegrid");
  await expect(grid).toHaveAttribute("aria-rowcount", "1001");
  await grid.locator('[tabindex="0"]').focus();
  await page.keyboard.press("Control+End");
  const focused = page.locator("[data-column]:focus");
  await expect(focused.locator("xpath=..")).toHaveAttribute("aria-rowindex", "1001");
  await expect(focused).toBeInViewport({ ratio: 0.9 });
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("PageDown");
  await expect(focused.locator("xpath=..")).toBeInViewport({ ratio: 0.5 });
  // Below the heads, which are stuck to the top.
  const heads = await grid.getByRole("columnheader").first().boundingBox();
  const cell = await focused.boundingBox();
  expect(cell?.y ?? 0).toBeGreaterThanOrEqual((heads?.y ?? 0) + (heads?.height ?? 0) - 1);
  expect(await grid.locator("[data-unit]").count()).toBeLessThan(60);
  await page.keyboard.type("unit 777");
  await expect(focused.locator("xpath=..").getByRole("rowheader")).toContainText("Unit 777");
});
