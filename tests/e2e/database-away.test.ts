import pg from "pg";
import { env } from "@/lib/env";
import { expect, test } from "../support/server";
import { handedOver } from "../support/server-settings";
import { cookieOf } from "../support/visitors";

/** Takes this worker's database away from everybody, or gives it back. */
async function setAway(isAway: boolean): Promise<void> {
  const name = new URL(env().DATABASE_URL).pathname.slice(1);
  const client = new pg.Client({ connectionString: handedOver().superuser });
  await client.connect();
  await client.query(`ALTER DATABASE ${pg.escapeIdentifier(name)} WITH ALLOW_CONNECTIONS ${!isAway}`);
  if (isAway) await client.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [name]);
  await client.end();
}

test("pages say that the database is away, and come back by themselves within five seconds", async ({ request }) => {
  const headers = { Cookie: await cookieOf("STAFF") };
  expect((await request.get("/account", { headers })).status()).toBe(200);
  await setAway(true);
  try {
    for (let round = 0; round < 3; round += 1) {
      const page = await request.get("/account", { headers, timeout: 10_000 });
      expect(page.status()).toBe(503);
      expect(page.headers()["retry-after"]).toBe("5");
      const ready = await request.get("/api/health/ready", { timeout: 10_000 });
      expect(ready.status()).toBe(503);
      expect(ready.headers()["retry-after"]).toBe("5");
      expect((await request.get("/api/health/live")).status()).toBe(200);
      const data = await request.get("/api/people?q=a", { headers, timeout: 10_000 });
      expect(data.status()).toBe(503);
      if (round > 0) expect(await page.text()).toContain("Muster cannot reach its database");
    }
  } finally {
    await setAway(false);
  }
  await expect(async () => {
    expect((await request.get("/account", { headers })).status()).toBe(200);
  }).toPass({ timeout: 5_000 });
});
