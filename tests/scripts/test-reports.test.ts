import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readPlaywrightReport, readVitestReport, sum } from "@/scripts/test-reports";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "muster-reports-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(content: unknown): Promise<string> {
  const path = join(folder, `${crypto.randomUUID()}.json`);
  await writeFile(path, JSON.stringify(content));
  return path;
}

const vitest = (numPassedTests: number, numFailedTests: number) => file({ numPassedTests, numFailedTests });
const playwright = (expected: number, unexpected: number, flaky = 0, errors: string[] = []) =>
  file({ stats: { expected, unexpected, flaky }, errors });

it("takes the numbers from the reports", async () => {
  expect(await readVitestReport(await vitest(7, 2), 1)).toEqual({ passed: 7, failed: 2 });
  expect(await readPlaywrightReport(await playwright(4, 1), 1)).toEqual({ passed: 4, failed: 1 });
});

it("counts a runner that fails without naming a test", async () => {
  expect(await readVitestReport(await vitest(7, 0), 1)).toEqual({ passed: 7, failed: 1 });
  expect(await readPlaywrightReport(await playwright(4, 0, 0, ["cannot load"]), 1)).toEqual({ passed: 4, failed: 1 });
});

it("counts a missing report as a failure", async () => {
  expect(await readVitestReport(join(folder, "none.json"), 0)).toEqual({ passed: 0, failed: 1 });
});

it("counts what passed only when repeated as failed", async () => {
  expect(await readPlaywrightReport(await playwright(4, 0, 2), 0)).toEqual({ passed: 4, failed: 2 });
});

it("adds up", () => {
  expect(
    sum([
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3 },
    ]),
  ).toEqual({ passed: 3, failed: 3 });
});
