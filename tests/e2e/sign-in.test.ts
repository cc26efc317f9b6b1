import { hashPassword } from "@/lib/auth/password";
import { deactivateUser, makeUserLink } from "@/lib/data/users";
import { grant } from "@/lib/domain/access";
import { axeViolations } from "../support/axe";
import { expect, test } from "../support/server";
import { givenUser } from "../support/users";
import { sessionOf } from "../support/visitors";

const password = "violet harbour machine";

async function givenAda() {
  return givenUser("STAFF", { name: "Ada Lovelace", passwordHash: await hashPassword(password) });
}

test("somebody who is not signed in comes back to the page they wanted", async ({ page, context }) => {
  const ada = await givenAda();
  await page.goto("/personas?asOf=2026-01-01");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByLabel("E-mail address").fill(ada.email.toUpperCase());
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/personas\?asOf=2026-01-01$/);

  const cookie = (await context.cookies()).find(({ name }) => name === "muster-session");
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect(cookie?.value).toMatch(/^[\w-]{43}$/);
});

test.describe("with a wrong password", () => {
  test.use({ expectedErrors: [/401/] });

  test("says so, keeps what was typed, and gets in with the right one", async ({ page }) => {
    const ada = await givenAda();
    await page.goto("/sign-in?next=//evil.example");
    await page.getByLabel("E-mail address").fill(ada.email);
    await page.getByLabel("Password", { exact: true }).fill("wrong harbour machine");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(
      page.getByRole("alert").filter({ hasText: "The e-mail address or the password is not right." }),
    ).toBeVisible();
    await expect(page.getByLabel("E-mail address")).toHaveValue(ada.email);
    expect(page.url()).not.toContain(ada.email);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/127\.0\.0\.1:\d+\/(?!sign-in)/);
  });

  test("says how long to wait after ten of them, to nobody's account as well", async ({ page }) => {
    for (const email of [(await givenAda()).email, "nobody@example.com"]) {
      await page.goto("/sign-in");
      await page.getByLabel("E-mail address").fill(email);
      await page.getByLabel("Password", { exact: true }).fill("wrong harbour machine");
      for (let attempt = 0; attempt < 11; attempt += 1) {
        const answered = page.waitForResponse((response) => response.url().endsWith("/callback/credentials"));
        await page.getByRole("button", { name: "Sign in" }).click();
        await answered;
        await expect(page.getByRole("button", { name: "Sign in" })).not.toHaveAttribute("aria-busy");
      }
      await expect(
        page.getByRole("alert").filter({ hasText: "Too many tries. Try again in 15 minutes." }),
      ).toBeVisible();
    }
  });
});

test("a reset link works once, and ends what was open", async ({ page, signInAs, given, browser, app }) => {
  const staff = await signInAs("STAFF");
  await page.goto("/account");
  const { token } = await given((admin) => makeUserLink(grant(admin, "users:write"), staff.userId));

  const other = await browser.newContext();
  const elsewhere = await other.newPage();
  await elsewhere.goto(`${app.url}/reset/${token}`);
  expect(await axeViolations(elsewhere)).toEqual([]);
  await elsewhere.getByLabel("New password").fill("short");
  await elsewhere.getByRole("button", { name: "Change and sign in" }).click();
  await expect(elsewhere.getByRole("alert").filter({ hasText: "Use 12 characters or more." })).toBeVisible();
  await elsewhere.getByLabel("New password").fill("another harbour machine");
  await elsewhere.getByRole("button", { name: "Change and sign in" }).click();
  await expect(elsewhere).not.toHaveURL(/reset/);
  await elsewhere.goto(`${app.url}/reset/${token}`);
  await expect(elsewhere.getByRole("heading", { name: "This link does not work" })).toBeVisible();
  await other.close();

  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a deactivation holds on a page that is open", async ({ page, context, given, app }) => {
  const ada = await givenAda();
  await context.addCookies([{ name: "muster-session", value: await sessionOf(ada), url: app.url }]);
  await page.goto("/account");
  await given((admin) => deactivateUser(grant(admin, "users:write"), ada.userId));
  await page.getByLabel("Current password").fill(password);
  await page.getByLabel("New password").fill("another harbour machine");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
});
