import { expect, test } from "../support/server";
import { cookieOf } from "../support/visitors";

const pages = ["/sign-in", "/set-up/nothing", "/nothing-here", "/account", "/settings/users", "/personas"];

for (const path of pages) {
  test(`${path} lets the browser do no more than it needs`, async ({ request }) => {
    const answer = await request.get(path, { headers: { Cookie: await cookieOf("ADMIN") } });
    const headers = answer.headers();
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "referrer-policy": "same-origin",
    });
    expect(headers["permissions-policy"]).toContain("camera=()");
    expect(headers["cache-control"]).toContain("no-store");
    expect(headers["x-powered-by"]).toBeUndefined();
    // On plain http there is nothing to be strict about.
    expect(headers["strict-transport-security"]).toBeUndefined();

    const policy = headers["content-security-policy"] ?? "";
    const nonce = /script-src 'nonce-([\w+/=]{24})' 'strict-dynamic'/.exec(policy)?.[1];
    expect(nonce).toBeDefined();
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe-");

    const html = await answer.text();
    const scripts = html.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    expect(html.match(/<[a-z][^<>]* style="[^"]*"/g) ?? []).toEqual([]);
    expect(
      html.match(/<(?:script|link|img|iframe|object)\b[^>]*(?:src|href|data)="(?:https?:)?\/\/[^"]*"/g) ?? [],
    ).toEqual([]);
  });
}

test("each answer has a nonce of its own", async ({ request }) => {
  const policies = await Promise.all(
    [1, 2, 3].map(async () => (await request.get("/sign-in")).headers()["content-security-policy"]),
  );
  expect(new Set(policies).size).toBe(3);
});

test("data can neither run nor be kept", async ({ request }) => {
  for (const path of ["/api/health/ready", "/api/auth/csrf", "/api/people?q=a"]) {
    const headers = (await request.get(path, { headers: { Cookie: await cookieOf("ADMIN") } })).headers();
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  }
});

test("files that are the same for all are marked too", async ({ page, request }) => {
  await page.goto("/sign-in");
  const file = await page.locator("link[rel=stylesheet]").first().getAttribute("href");
  const headers = (await request.get(file ?? "")).headers();
  expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "cross-origin-resource-policy": "same-origin" });
});

test("no request leaves for another site", async ({ page, app, signInAs }) => {
  const hosts = new Set<string>();
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url())) hosts.add(new URL(request.url()).origin);
  });
  await page.goto("/sign-in");
  await signInAs("ADMIN");
  for (const path of ["/settings/users", "/account", "/personas"]) await page.goto(path);
  expect([...hosts]).toEqual([app.url]);
});
