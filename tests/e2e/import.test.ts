import { existsSync } from "node:fs";
import type { Page } from "playwright/test";
import { db } from "@/lib/data/db";
import { fillSeat } from "@/lib/data/seats";
import { grant } from "@/lib/domain/access";
import { axeViolations } from "../support/axe";
import { expect, test } from "../support/server";

test.use({ beginning: "nothing" });
test.describe.configure({ mode: "serial" });

test.beforeEach(async ({ app: _ }) => {
  await db().organisation.upsert({ where: { id: 1 }, create: { name: "Energy Department" }, update: {} });
});

const folder = "../shared/data";
const missing = "../shared/data is not here";

async function upload(page: Page, file: string | { name: string; text: string }): Promise<void> {
  await page.goto("/import");
  const chosen =
    typeof file === "string" ? file : { name: file.name, mimeType: "text/csv", buffer: Buffer.from(file.text) };
  await page.getByLabel("Staff file").setInputFiles(chosen);
  await page.getByRole("button", { name: "Upload" }).click();
}

async function compare(page: Page, day: string): Promise<void> {
  await page.getByLabel("Day whose facts the file states").fill(day);
  await page.getByRole("button", { name: "Compare with the register" }).click();
}

const view = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Rows by outcome" }).getByRole("link", { name: new RegExp(`^${name}`) });

test.describe("a real export", () => {
  // The wrong number of leavers is refused, which Chromium reports itself.
  test.use({ expectedErrors: [/422/] });

  test("becomes the register, the next one changes it, and both can be undone", async ({ page, signInAs, given }) => {
    test.skip(!existsSync(folder), missing);
    // Two imports of more than a thousand people, each looked at on the way.
    test.slow();
    await signInAs("ADMIN");
    await upload(page, `${folder}/decc-2011-03-31.csv`);
    await expect(page.getByLabel("Meaning of Manager ID")).toHaveValue("managerId");
    await expect(page.getByLabel("Meaning of Grade")).toHaveValue("");
    await compare(page, "2011-03-31");
    await expect(page.getByText("Applying adds 1,180 people, from 31 March 2011 on.")).toBeVisible();
    const effect = page.getByRole("region", { name: "Effect on coverage" });
    await expect(effect).toContainText(/Opens \d+ gaps/);
    expect(await db().person.count()).toBe(0);
    await page.getByRole("button", { name: "Apply", exact: true }).click();
    await expect(page.getByText("1,180 new, 8 new units. Holds from 31 March 2011 on.")).toBeVisible();

    // Employee 78 is not in the file of September.
    const gone = await db().person.findFirstOrThrow({ where: { externalId: "78" } });
    const seat = { personId: gone.id, kind: "CORE" as const, share: 20, from: "2011-04-01" };
    await given((admin) => fillSeat(grant(admin, "seat:assign"), seat));
    await upload(page, `${folder}/decc-2011-09-30.csv`);
    await compare(page, "2011-09-30");
    await expect(
      page.getByText("Applying adds 505 people, changes 693 people, from 30 September 2011 on."),
    ).toBeVisible();
    await expect(effect).not.toContainText("Empties");
    await view(page, "Not in the file").click();
    await expect(page).toHaveURL(/show=MISSING/);
    await page.getByLabel("End the 482 people not in the file as leavers").check();
    await expect(effect).toContainText("Empties 1 CCoE seat");
    const leavers = page.getByLabel("How many leave");
    await leavers.fill("428");
    await page.getByRole("button", { name: "Apply", exact: true }).click();
    await expect(leavers).toHaveAttribute("aria-invalid", "true");
    await expect(leavers).toHaveAccessibleDescription(/482 of 1,180 people would leave, 41 %\. Type 482 to apply it\./);
    await leavers.fill("482");
    await page.getByRole("button", { name: "Apply", exact: true }).click();
    await expect(page.getByText("505 new, 693 changed, 5 unchanged, 482 left, 3 new units.")).toBeVisible();

    const employed = (at: string) =>
      db().post.count({
        where: { from: { lte: new Date(at) }, OR: [{ until: null }, { until: { gt: new Date(at) } }] },
      });
    expect([await employed("2011-03-31T12:00Z"), await employed("2011-09-30T12:00Z")]).toEqual([1180, 1203]);
    await page.goto("/import");
    await expect(page.getByRole("row", { name: /decc-2011-09-30.csv/ })).toContainText("Applied");

    await page.getByRole("link", { name: "decc-2011-09-30.csv" }).click();
    await page.getByRole("button", { name: "Undo this import" }).click();
    await expect(page.getByText(/^Undone by ADMIN user/)).toBeVisible();
    expect([await employed("2011-03-31T12:00Z"), await employed("2011-09-30T12:00Z")]).toEqual([1180, 1180]);
    await page.goto("/import");
    await expect(page.getByRole("row", { name: /decc-2011-09-30.csv/ })).toContainText("Undone");

    // The seat builds on the first, which stays and says why.
    await page.getByRole("link", { name: "decc-2011-03-31.csv" }).click();
    await expect(page.getByText("1 person or unit depends on it")).toBeVisible();
    await expect(page.getByText("Post 78: ADMIN user filled a CCoE seat")).toBeVisible();
    await expect(page.getByRole("button", { name: "Undo this import" })).toHaveCount(0);
    await page.getByRole("link", { name: "Post 78" }).first().click();
    await expect(page).toHaveURL(`/people/${gone.id}`);
  });
});

test.describe("a file that cannot be read", () => {
  // The status of the refusal, which Chromium reports itself.
  test.use({ expectedErrors: [/422/] });

  test("is refused with what to do, and stays chosen", async ({ page, signInAs }) => {
    await signInAs("ADMIN");
    await upload(page, { name: "broken.csv", text: 'Name,Email\n"Ada,ada@x.example\n' });
    await expect(page.getByText("In row 2 a quotation mark is opened and never closed.")).toBeVisible();
    await expect(page.getByText("broken.csv")).toBeVisible();
  });
});

test.describe("a file with faults", () => {
  test.use({ expectedErrors: [/422/] });

  const text = [
    "Employee ID;Full name;Work email;Job title;Department;Manager ID;Start date",
    "f1;Ada Lovelace;ada@faults.example;Cloud Architect;Platform;;03/04/2020",
    "f2;;bob@faults.example;Developer;Platform;f1;03/04/2020",
    "f3;Cid;cid@faults.example;Developer;Platform;nobody;03/04/2020",
  ].join("\n");

  test("is asked about, shown row by row, downloaded, searched and discarded", async ({ page, signInAs }) => {
    await signInAs("ADMIN");
    await upload(page, { name: "faults.csv", text });
    await compare(page, "2026-01-01");
    await expect(page.getByText("the file itself does not tell").first()).toBeVisible();
    await page.getByLabel("Dates with slashes").selectOption("DAY_FIRST");
    await page.getByRole("button", { name: "Compare with the register" }).click();
    await expect(page.getByText("Applying adds 2 people")).toBeVisible();

    await view(page, "Refused").click();
    await expect(page.getByRole("row", { name: /f2/ })).toContainText("The name is empty");
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Refused rows as CSV" }).click();
    expect((await download).suggestedFilename()).toBe("faults - refused rows.csv");

    await view(page, "With a warning").click();
    await expect(page.getByRole("row", { name: /Cid/ })).toContainText(
      "Manager “nobody” is neither in the file nor employed",
    );
    await view(page, "New").click();
    await expect(page).toHaveURL(/show=NEW/);
    await page.getByRole("searchbox").fill("lovelace");
    await expect(page.getByRole("row", { name: /Cid/ })).toBeHidden();
    await expect(page.getByRole("row", { name: /Ada Lovelace/ })).toBeVisible();

    await page.getByRole("button", { name: "Discard" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Discard" }).click();
    await expect(page.getByRole("row", { name: /faults.csv/ })).toContainText("Discarded");
    expect(await db().person.count({ where: { email: { endsWith: "@faults.example" } } })).toBe(0);
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`has no fault that axe finds, ${colorScheme}`, async ({ page, signInAs }) => {
      await page.emulateMedia({ colorScheme });
      await signInAs("ADMIN");
      await page.goto("/import");
      expect(await axeViolations(page)).toEqual([]);
      await upload(page, { name: "axe.csv", text: text.replaceAll("03/04", "13/04") });
      await expect(page.getByRole("button", { name: "Compare with the register" })).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
      await compare(page, "2026-01-01");
      await expect(page.getByRole("button", { name: "Apply", exact: true })).toBeVisible();
      await view(page, "Refused").click();
      await expect(page.getByText("The name is empty")).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
    });
  }
});
