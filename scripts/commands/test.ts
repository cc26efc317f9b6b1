import { rm } from "node:fs/promises";
import { ensureBuilt, ensureClient } from "../app/build";
import { ensureBrowser } from "../browser";
import { runChecks } from "../checks";
import { runLoudly } from "../children";
import { privateFolder } from "../installation";
import { inRoot } from "../paths";
import { bold, dim, Stop, say, seconds } from "../terminal";
import { readPlaywrightReport, readVitestReport, sum, type Tally } from "../test-reports";

/**
 * Everything, or with arguments only the test files that they name: `npm test -- tests/domain tests/e2e/import`.
 * Ends with `N passed, N failed`, counted from the runners' own reports.
 */
export async function test(filters: string[]): Promise<void> {
  const started = performance.now();
  await ensureClient();
  const isEndToEnd = (filter: string) => filter.startsWith("tests/e2e");
  const forVitest = filters.filter((filter) => !isEndToEnd(filter));
  const forPlaywright = filters.filter(isEndToEnd);
  const isAll = filters.length === 0;

  const tallies: Tally[] = [];
  if (isAll) tallies.push(await section("Static checks", runChecks));
  if (isAll || forVitest.length > 0)
    tallies.push(await section("Rules, drawings, files and the database", () => runVitest(forVitest)));
  if (isAll || forPlaywright.length > 0)
    tallies.push(await section("In the browser, on the production build", () => runEndToEnd(forPlaywright)));

  const { passed, failed } = sum(tallies);
  say(`\n${dim(`All of it took ${seconds(performance.now() - started)}`)}`);
  say(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

async function section(title: string, run: () => Promise<Tally>): Promise<Tally> {
  const started = performance.now();
  say(`\n${bold(title)}`);
  const tally = await run();
  say(dim(`${title}: ${tally.passed} passed, ${tally.failed} failed in ${seconds(performance.now() - started)}`));
  return tally;
}

async function runVitest(filters: readonly string[]): Promise<Tally> {
  const report = await freshReport("vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await runLoudly([
    process.execPath,
    inRoot("node_modules", "vitest", "vitest.mjs"),
    "run",
    ...reporters,
    ...filters,
  ]);
  return readVitestReport(report, code);
}

/** A build that fails is one failure: there is nothing to look at in a browser. */
async function runEndToEnd(filters: readonly string[]): Promise<Tally> {
  try {
    await ensureBrowser();
    await ensureBuilt();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
    return { passed: 0, failed: 1 };
  }
  const report = await freshReport("playwright.json");
  const code = await runLoudly(
    [process.execPath, inRoot("node_modules", "playwright", "cli.js"), "test", "--reporter=list,json", ...filters],
    {
      ...process.env,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      // The tests seed through the app's own commands, whose modules load under the condition that Next's bundler sets.
      NODE_OPTIONS: "--conditions=react-server",
    },
  );
  return readPlaywrightReport(report, code);
}

async function freshReport(name: string): Promise<string> {
  const file = `${await privateFolder(inRoot(".data", "reports"))}/${name}`;
  await rm(file, { force: true });
  return file;
}
