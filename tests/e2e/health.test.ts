import { expect, test } from "../support/server";

test("says that it lives and that it is ready", async ({ request }) => {
  for (const probe of ["live", "ready"]) {
    expect((await request.get(`/api/health/${probe}`)).status()).toBe(200);
  }
});
