import { db } from "@/lib/data/db";
import { axeViolations } from "../support/axe";
import { textOf } from "../support/mail-server";
import { expect, test } from "../support/server";

test.use({ hasMail: true });

test("a lead mails the links, once a day, and one answers by what came", async ({ page, app, signInAs }) => {
  await signInAs("LEAD");
  const { id } = await db().campaign.findFirstOrThrow({ where: { until: null } });
  await page.goto(`/campaigns/${id}?answerers=open`);
  await page.getByRole("button", { name: "Mail the links…" }).click();
  const dialog = page.getByRole("dialog", { name: /^Mail the links of / });
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Send the letters" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^\d+ letters are on the way\.$/)).toBeVisible();
  await expect(page.getByText(/^Written to on /).first()).toBeVisible();
  const sent = Number(
    await page
      .getByText(/^\d+ letters are/)
      .textContent()
      .then((text) => text?.split(" ")[0]),
  );
  await expect.poll(() => app.letters.length).toBe(sent);
  expect(new Set(app.letters.flatMap(({ to }) => to)).size).toBe(sent);

  await page.getByRole("button", { name: "Mail the links…" }).click();
  await dialog.getByRole("button", { name: "Send the letters" }).click();
  await expect(dialog.getByText(/Nobody is left to write to today/)).toBeVisible();
  expect(app.letters.length).toBe(sent);

  const [letter] = app.letters;
  const link = /Answer: (\S+\/confirm\/[\w-]{65})/.exec(letter ? textOf(letter) : "")?.[1];
  await page.context().clearCookies();
  await page.goto(link ?? "");
  await page
    .getByRole("button", { name: /^(All right|Right)/ })
    .first()
    .click();
  await expect(page.getByText(/Thank you/)).toBeVisible();
});
