import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

describe.each(["README.md", "CONTRIBUTING.md"])("%s", (file) => {
  it("names only commands that are there", () => {
    const named = [...readFileSync(file, "utf8").matchAll(/npm run ([a-z:]+)/g)].map(([, name = ""]) => name);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

it("checks the audit trail of an installation by its name", () => {
  const { status, stderr } = spawnSync("npm", ["run", "--silent", "audit:verify", "nowhere"], { encoding: "utf8" });
  expect(status).toBe(1);
  expect(stderr.trim()).toBe('Muster: there is no installation "nowhere". There are: main, demo, dev.');
});
