import { once } from "node:events";
import { ensureClient } from "../app/build";
import { prepareDemo } from "../app/demo-organisation";
import { type AppServer, untilReady } from "../app/server";
import { endChild, spawnProgram } from "../children";
import { inRoot } from "../paths";
import { type Served, serve } from "./serve";

/** Next's development server with the demo organisation, under .data/dev. */
export function dev(): Promise<void> {
  return serve({ name: "dev", prepare: prepareDemo, build: ensureClient, start: startDevelopment });
}

async function startDevelopment({ address, env }: Served): Promise<AppServer> {
  const next = inRoot("node_modules", "next", "dist", "bin", "next");
  const program = [process.execPath, next, "dev", "-p", String(address.port), "-H", address.host];
  const child = spawnProgram(program, {
    env: { ...env, NODE_ENV: "development" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  await untilReady(child, address);
  return { ended: once(child, "exit").then(() => {}), stop: () => endChild(child, 5_000) };
}
