import { readFile } from "node:fs/promises";
import { z } from "zod";

export type Tally = { passed: number; failed: number };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), flaky: z.number(), unexpected: z.number() }),
  errors: z.array(z.unknown()),
});

/** A file that could not even be loaded counts as a failure of its own: its tests are in no other number. */
export async function readVitestReport(file: string, exitCode: number): Promise<Tally> {
  const report = vitestReport.safeParse(await readJson(file));
  if (!report.success) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests } = report.data;
  return atLeastOne({ passed: numPassedTests, failed: numFailedTests }, exitCode);
}

/** One that passed only when repeated counts as failed: nobody should have to run the tests twice. */
export async function readPlaywrightReport(file: string, exitCode: number): Promise<Tally> {
  const report = playwrightReport.safeParse(await readJson(file));
  if (!report.success) return { passed: 0, failed: 1 };
  const { expected, flaky, unexpected } = report.data.stats;
  return atLeastOne({ passed: expected, failed: unexpected + flaky + report.data.errors.length }, exitCode);
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }),
    {
      passed: 0,
      failed: 0,
    },
  );
}

/** A runner that says it failed without naming a test did fail. */
function atLeastOne({ passed, failed }: Tally, exitCode: number): Tally {
  return { passed, failed: exitCode === 0 ? failed : Math.max(failed, 1) };
}

async function readJson(file: string): Promise<unknown> {
  return readFile(file, "utf8")
    .then(JSON.parse)
    .catch(() => null);
}
