// What package.json calls. Plain JavaScript without a dependency: on a fresh clone there is nothing to import yet.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const oldest = [20, 19];

function fail(message) {
  console.error(`Muster: ${message}`);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  fail(`Node ${process.versions.node} is too old. Install Node ${oldest.join(".")} or newer and try again.`);
}

/** Whether each package of the lockfile is installed in its version. Optional ones depend on the platform. */
function isInstalled() {
  const installedFile = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installedFile)) return false;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const installed = JSON.parse(readFileSync(installedFile, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === "" || optional || devOptional || installed[path]?.version === version,
  );
}

function install() {
  const started = Date.now();
  console.log("Installing dependencies (npm ci)");
  const npm = process.env.npm_execpath
    ? [process.execPath, process.env.npm_execpath]
    : [process.platform === "win32" ? "npm.cmd" : "npm"];
  // Install scripts are never needed, and one of them downloads: see docs/decisions/020-embedded-postgresql.md.
  const options = ["ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status, error } = spawnSync(npm[0], [...npm.slice(1), ...options], { cwd: root, stdio: "inherit" });
  if (status !== 0)
    fail(`npm ci failed${error ? ` (${error.message})` : ""}. Check the network or registry, then try again.`);
  console.log(`Installed dependencies in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

checkNode();
if (!isInstalled()) install();

const { register } = await import("tsx/esm/api");
register();
const { main } = await import("./main.ts");
await main(process.argv.slice(2));
