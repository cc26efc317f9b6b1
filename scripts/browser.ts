import { execFileSync } from "node:child_process";
import { chromium } from "playwright";
import { runQuietly } from "./children";
import { Stop, step } from "./terminal";

/** Where a Chromium may be: Playwright's own download, and the systems' packages. */
const places = () => [
  chromium.executablePath(),
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

const advice =
  "Install it (Debian: apt-get install chromium; elsewhere: npx playwright install chromium), and try again.";

/** The path of a Chromium that runs, or null. */
export function findBrowser(): string | null {
  return places().find(runs) ?? null;
}

function runs(path: string): boolean {
  try {
    execFileSync(path, ["--version"], { stdio: "pipe", timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

/** Finds a Chromium, or installs Debian's, whose package does not need the network that Playwright's download needs. */
export async function ensureBrowser(): Promise<void> {
  if (findBrowser() !== null) return;
  await step("Installing Chromium with apt-get", installBrowser);
  if (findBrowser() === null) throw new Stop(`the end-to-end tests need a Chromium, and there is none. ${advice}`);
}

async function installBrowser(): Promise<void> {
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const commands = [
    ["apt-get", "update"],
    ["apt-get", "install", "-y", "--no-install-recommends", "chromium"],
  ];
  for (const command of commands) {
    const { code, output } = await runQuietly([...asRoot, ...command], env).catch((error: unknown) => ({
      code: 1,
      output: String(error),
    }));
    if (code !== 0)
      throw new Stop(
        `Chromium cannot be installed (${output.trim().split("\n").at(-1) ?? command.join(" ")}). ${advice}`,
      );
  }
}
