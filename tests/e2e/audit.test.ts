import { axeViolations } from "../support/axe";
import { expect, test } from "../support/server";

test("a lead reads who did what, filters it, opens an event and takes it back", async ({ page, signInAs }) => {
  await signInAs("LEAD");
  await page.goto("/audit");
  expect(await axeViolations(page)).toEqual([]);
  await page.getByLabel("What").selectOption({ label: "Assigned a persona" });
  await expect(page.getByRole("link", { name: /Tomás Herrera assigned a persona/ }).first()).toBeVisible();
  await page.getByLabel("What").selectOption({ label: "Added a cover" });
  await expect(page.getByText("Taken back").first()).toBeVisible();

  await page.getByLabel("What").selectOption({ label: "Filled a CCoE seat" });
  await expect(page).toHaveURL(/event=seat.filled/);
  await expect(page.getByRole("listitem").filter({ hasText: "assigned a persona" })).toHaveCount(0);
  await page.getByRole("searchbox").fill("anneke");
  await expect(page).toHaveURL(/q=anneke/);
  await page.getByRole("link", { name: "Marta Kowalczyk filled a CCoE seat" }).click();

  const row = page.getByRole("row").filter({ hasText: "Time share" });
  await expect(row).toContainText("20 %");
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("button", { name: /^Undo:/ }).click();
  await expect(page.getByText("Marta Kowalczyk has already undone this.")).toBeVisible();
});

test("exports what the filter shows, without live formulas", async ({ page, signInAs, given }) => {
  const { addProvider } = await import("@/lib/data/providers");
  const { grant } = await import("@/lib/domain/access");
  await given((admin) => addProvider(grant(admin, "diagram:write"), { name: "=1+1" }));
  await signInAs("LEAD");
  const response = await page.request.get("/audit/export.csv?event=provider.added");
  expect(response.headers()["content-type"]).toContain("text/csv");
  const [heading, ...lines] = (await response.text()).trim().split("\r\n");
  expect(heading).toContain('"Number","When","Who"');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(`"'=1+1"`);
});

test("an admin checks the hash chain", async ({ page, signInAs }) => {
  await signInAs("ADMIN");
  await page.goto("/audit");
  await page.getByRole("link", { name: "Check the hash chain" }).click();
  await expect(page.getByText(/The hash chain of all \d+ events is whole/)).toBeVisible();
});

test("says when nothing fits, and finds nothing at a number that is none", async ({ page, signInAs }) => {
  await signInAs("LEAD");
  await page.goto("/audit?q=nobody-of-this-name");
  await expect(page.getByText("Nothing of this kind has happened")).toBeVisible();
});

test.describe("an event that is not there", () => {
  test.use({ expectedErrors: [/404/] });
  test("is not found", async ({ page, signInAs }) => {
    await signInAs("LEAD");
    for (const path of ["/audit/999999", "/audit/x"]) expect((await page.goto(path))?.status()).toBe(404);
  });
});
