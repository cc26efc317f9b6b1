import { test as base, expect, type Page } from "playwright/test";
import { sessionCookie } from "@/lib/auth/cookie";
import { db } from "@/lib/data/db";
import { openSession } from "@/lib/data/sessions";
import { type AccessRole, type Actor, grant } from "@/lib/domain/access";
import type { Outcome } from "@/lib/domain/outcome";
import { type Beginning, buildHouse, type House } from "./house";
import type { Letter } from "./mail-server";
import { handedOver } from "./server-settings";
import { givenUser } from "./users";

type Options = {
  /** What the test file finds in the database: `test.use({ beginning: "nothing" })`. */
  beginning: Beginning;
  /** Whether the app of the test file has a mail server. */
  hasMail: boolean;
  /** Environment variables of the app of the test file. */
  settings: Record<string, string>;
  /** Console errors that a test provokes on purpose, such as the status of a page that must not be there. */
  expectedErrors: RegExp[];
};

type Fixtures = {
  /** The served app, opened for every test. */
  app: { url: string; letters: readonly Letter[] };
  /** Signs the page's browser in by a row and its cookie, not by the form. Returns who it is. */
  signInAs: (role: AccessRole) => Promise<Actor>;
  /** Runs a real command as an admin, beside the browser, and returns what it made; fails the test when it is refused. */
  given: <T>(command: (admin: Actor) => Promise<Outcome<T>>) => Promise<T>;
};

/** Playwright's `test` on the production build. Any error in the browser's console fails the test. */
export const test = base.extend<Options & Fixtures, { house: House }>({
  beginning: ["demo", { option: true }],
  hasMail: [false, { option: true }],
  settings: [{}, { option: true }],
  expectedErrors: [[], { option: true }],

  house: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures that it needs from here.
    async ({}, use, { workerIndex }) => {
      const house = await buildHouse(workerIndex);
      await use(house);
      await house.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],

  app: [
    async ({ house, beginning, hasMail, settings }, use, { file }) => {
      await house.open(file, beginning, { hasMail, settings });
      await use({ url: house.url, letters: house.letters });
    },
    { auto: true, timeout: 120_000 },
  ],

  baseURL: async ({ house }, use) => use(house.url),

  page: async ({ page, expectedErrors }, use) => {
    const errors = collectErrors(page);
    await use(page);
    expect(errors.filter((error) => !expectedErrors.some((pattern) => pattern.test(error)))).toEqual([]);
  },

  signInAs: async ({ app, context, beginning }, use) => {
    await use(async (role) => {
      const actor = beginning === "demo" ? await demoUser(role) : await givenUser(role);
      const { sessionVersion } = await db().user.findUniqueOrThrow({ where: { id: actor.userId } });
      const session = await openSession(grant(actor, "self:write"), sessionVersion);
      if (!session.ok) throw new Error(`No session for ${role}.`);
      await context.addCookies([
        { name: sessionCookie().name, value: session.value, url: app.url, httpOnly: true, sameSite: "Lax" },
      ]);
      return actor;
    });
  },

  given: async ({ app: _, beginning }, use) => {
    await use(async (command) => {
      const outcome = await command(beginning === "demo" ? await demoUser("ADMIN") : await givenUser("ADMIN"));
      if (!outcome.ok) throw new Error(`Refused: ${outcome.problems.map(({ message }) => message).join(" ")}`);
      return outcome.value;
    });
  },
});

export { expect };

async function demoUser(role: AccessRole): Promise<Actor> {
  const { admin, lead, staff } = handedOver().signIns;
  const { email } = { ADMIN: admin, LEAD: lead, STAFF: staff }[role];
  const user = await db().user.findUniqueOrThrow({ where: { email } });
  return { userId: user.id, name: user.name, email, role, personId: user.personId };
}

function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
  });
  return errors;
}
