import { readPrometheus } from "../support/prometheus";
import { expect, test } from "../support/server";

const token = "only-for-tests-0123456789-abcdefghijklmnop";
test.use({ settings: { MUSTER_METRICS_TOKEN: token } });

test("a monitoring system reads the metrics with its token, and nobody without", async ({ request }) => {
  expect((await request.get("/api/metrics")).status()).toBe(401);
  expect((await request.get("/api/metrics", { headers: { Authorization: "Bearer x" } })).status()).toBe(401);
  const answer = await request.get("/api/metrics", { headers: { Authorization: `Bearer ${token}` } });
  expect(answer.headers()["content-type"]).toBe("text/plain; version=0.0.4; charset=utf-8");
  const samples = readPrometheus(await answer.text());
  expect(samples.filter(({ name }) => name === "muster_cell_holders").length).toBeGreaterThan(40);
  expect(samples.find(({ name }) => name === "muster_database_up")?.value).toBe(1);
});
